/** Why the Runtime API says no, by its error type and status. */
export function refusalWhy(status: number, errorType: string): string {
  switch (errorType) {
    case "InvalidRequestID":
      return "The id in the path is not the id of the event that this environment is working on. The invocation goes on until it is answered, or until its timeout.";
    case "InvalidStateTransition":
      return "The call is out of order: an event is answered once, the first answer counts, and an init error is for the init phase only.";
    case "RequestEntityTooLarge":
      return "A response may have 6 MB at most. The invocation counts as answered: its caller gets Function.ResponseSizeTooLarge.";
    case "InvalidFunctionResponseMode":
      return "The only value of Lambda-Runtime-Function-Response-Mode is streaming.";
  }
  if (status === 404)
    return "The Runtime API has no such path. Its version is part of it: /2018-06-01/runtime/…";
  if (status === 405)
    return "The path exists, but with another method: next is a GET, response and error are a POST.";
  return "The Runtime API did not take this call; nothing has changed for the invocation.";
}
