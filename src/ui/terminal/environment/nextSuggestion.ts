// Who plays the runtime by hand is offered the next of the two curls, to insert and to change; nobody runs it for them.

import type { Environment } from "../../../world/world.ts";

export interface Suggestion {
  /** On the button. */
  readonly label: string;
  readonly line: string;
}

const api = "http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime";

/** What the Runtime API waits for; empty where it waits for nothing from the process. */
export function nextSuggestions(environment: Environment | null): readonly Suggestion[] {
  const { process, requestId } = environment ?? {};
  switch (process?.runtimeApi) {
    case "Started":
    case "RuntimeResponseSentState":
      return [{ label: "GET next", line: `curl -i ${api}/invocation/next` }];
    case "Running": {
      const id = requestId ?? "";
      const answer = `{"statusCode":200,"body":"hello"}`;
      const error = `{"errorType":"Person.Tired","errorMessage":"no"}`;
      return [
        { label: "POST response", line: `curl -i -d '${answer}' ${api}/invocation/${id}/response` },
        { label: "POST error", line: `curl -i -d '${error}' ${api}/invocation/${id}/error` },
      ];
    }
    case "Ready":
    case "InitError":
    case undefined:
      return [];
  }
}
