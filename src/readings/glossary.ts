// The field's own terms, each in one sentence, with the page of the documentation that says more.

export interface Term {
  /** As it stands in a sentence, lower case but for names. */
  readonly term: string;
  /** Other forms that mean the same. */
  readonly also: readonly string[];
  /** One sentence. */
  readonly meaning: string;
  readonly url: string;
}

const guide = "https://docs.aws.amazon.com/lambda/latest/dg/";
const lifecycle = `${guide}lambda-runtime-environment.html`;
const runtimeApi = `${guide}runtimes-api.html`;

export const glossary: readonly Term[] = [
  {
    term: "execution environment",
    also: ["environment", "env"],
    meaning:
      "The isolated container that Lambda runs for a function: it works on one event at a time and is kept for further ones.",
    url: lifecycle,
  },
  {
    term: "cold start",
    also: ["cold"],
    meaning:
      "What an event waits for when no environment is idle: code or image is fetched, an environment booted, the init phase run.",
    url: `${lifecycle}#cold-start-latency`,
  },
  {
    term: "warm start",
    also: ["warm"],
    meaning:
      "An idle environment takes the event: no launch, no init, and its memory is as the last invocation left it.",
    url: lifecycle,
  },
  {
    term: "init phase",
    also: ["init"],
    meaning:
      "All that a program does before it first asks for an event: once per environment, 10 s at most, billed.",
    url: `${lifecycle}#runtimes-lifecycle-ib`,
  },
  {
    term: "suppressed init",
    also: ["repeated init"],
    meaning:
      "An init that is run again inside an invocation, after a failed init, a timeout or a crash; it counts against the function's timeout.",
    url: `${lifecycle}#runtimes-lifecycle-invoke-with-errors`,
  },
  {
    term: "invocation",
    also: ["invoke", "invoke phase"],
    meaning:
      "One event worked on by the function: it lasts from the event's delivery until the program asks for the next event.",
    url: `${lifecycle}#runtimes-lifecycle-invoke`,
  },
  {
    term: "event",
    also: ["events"],
    meaning: "A JSON document that says what happened; the only thing that a function is ever given.",
    url: `${guide}concepts-event-driven-architectures.html`,
  },
  {
    term: "freeze",
    also: ["frozen", "freezes", "thaw", "thaws"],
    meaning:
      "An environment without an event is paused as a whole, processes, timers and sockets; it executes nothing and costs nothing until it is thawed.",
    url: lifecycle,
  },
  {
    term: "shutdown",
    also: ["shuts it down", "shutting down", "idle shutdown"],
    meaning:
      "Lambda ends an environment when it sees fit; memory and /tmp are gone, and without extensions the process gets no signal.",
    url: `${lifecycle}#runtimes-lifecycle-shutdown`,
  },
  {
    term: "Runtime API",
    also: ["AWS_LAMBDA_RUNTIME_API"],
    meaning:
      "A small HTTP server inside every environment through which the program gets its events and gives its answers.",
    url: runtimeApi,
  },
  {
    term: "next",
    also: ["GET …/next", "invocation/next"],
    meaning:
      "The call by which a program asks for its next event; the service holds it open until there is one.",
    url: `${runtimeApi}#runtimes-api-next`,
  },
  {
    term: "response",
    also: ["POST …/response"],
    meaning: "The call by which a program gives its answer to an event, whose request id stands in the path.",
    url: `${runtimeApi}#runtimes-api-response`,
  },
  {
    term: "invocation error",
    also: ["POST …/error", "function error"],
    meaning:
      "A failure that the program reports as its answer to an event; the environment stays healthy and warm.",
    url: `${runtimeApi}#runtimes-api-invokeerror`,
  },
  {
    term: "initialization error",
    also: ["POST …/init/error"],
    meaning: "The call by which a program says that it cannot start, before it exits.",
    url: `${runtimeApi}#runtimes-api-initerror`,
  },
  {
    term: "runtime interface client",
    also: ["RIC"],
    meaning:
      "A library that runs the loop of next and response and calls your handler function with each event.",
    url: `${guide}images-create.html`,
  },
  {
    term: "custom runtime",
    also: ["bootstrap"],
    meaning: "A program named bootstrap that runs the loop of next and response itself, in any language.",
    url: `${guide}runtimes-custom.html`,
  },
  {
    term: "handler",
    also: [],
    meaning: "The function in your code that a runtime interface client calls with each event.",
    url: `${guide}nodejs-handler.html`,
  },
  {
    term: "container image",
    also: ["image"],
    meaning:
      "One of two ways to package a function: an OCI image whose entry point runs the loop; the other is a zip file.",
    url: `${guide}images-create.html`,
  },
  {
    term: "timeout",
    also: ["timed out"],
    meaning:
      "How long an invocation may take, 1 s to 15 min; then its caller is told of an error and the process is ended.",
    url: `${guide}configuration-timeout.html`,
  },
  {
    term: "reset",
    also: [],
    meaning:
      "After a timeout or crash the process of an environment is ended; the environment and its /tmp stay for the next event.",
    url: `${lifecycle}#runtimes-lifecycle-invoke-with-errors`,
  },
  {
    term: "memory",
    also: ["memory size"],
    meaning: "128 to 10,240 MB, set per function; CPU comes in proportion, one vCPU at 1,769 MB.",
    url: `${guide}configuration-memory.html`,
  },
  {
    term: "ephemeral storage",
    also: ["/tmp"],
    meaning:
      "The only folder a function can write to, 512 to 10,240 MB; it lives as long as its environment.",
    url: `${guide}configuration-ephemeral-storage.html`,
  },
  {
    term: "environment variables",
    also: ["variables"],
    meaning: "Settings that a process finds in its environment: Lambda's own and yours, 4 KB in all.",
    url: `${guide}configuration-envvars.html`,
  },
  {
    term: "concurrency",
    also: ["concurrent"],
    meaning:
      "How many events are being worked on at the same moment, which is how many environments are busy.",
    url: `${guide}lambda-concurrency.html`,
  },
  {
    term: "reserved concurrency",
    also: [],
    meaning:
      "A share of the account's concurrency that belongs to one function and is its upper limit too; 0 switches the function off.",
    url: `${guide}configuration-concurrency.html`,
  },
  {
    term: "scaling rate",
    also: [],
    meaning: "A function may get 1,000 more environments every 10 s.",
    url: `${guide}scaling-behavior.html`,
  },
  {
    term: "throttle",
    also: ["throttled", "throttling"],
    meaning:
      "An invocation is refused because no environment is idle and none may be launched; your code never sees the event.",
    url: `${guide}lambda-concurrency.html`,
  },
  {
    term: "deployment",
    also: ["deploy", "version", "drain"],
    meaning:
      "New code or configuration: new events get new environments, the old ones finish their event and are shut down.",
    url: `${guide}configuration-versions.html`,
  },
  {
    term: "API Gateway",
    also: ["proxy integration", "REST API"],
    meaning:
      "A front door for HTTP: it turns a request into an event, waits for the function's response and turns that into an HTTP response.",
    url: `${guide}services-apigateway.html`,
  },
  {
    term: "integration timeout",
    also: ["504"],
    meaning:
      "How long API Gateway waits for the function, 29 s by default; the function is not stopped by it.",
    url: `${guide}services-apigateway-errors.html`,
  },
  {
    term: "direct invoke",
    also: ["Invoke API"],
    meaning:
      "Calling the function through Lambda's own API, as aws lambda invoke does; a failed function still answers 200, with a header that says so.",
    url: `${guide}invocation-sync.html`,
  },
  {
    term: "event source mapping",
    also: ["poller", "pollers"],
    meaning:
      "The part of Lambda that reads a queue or stream for you and invokes your function with batches of what it read.",
    url: `${guide}invocation-eventsourcemapping.html`,
  },
  {
    term: "queue",
    also: ["SQS"],
    meaning:
      "Amazon SQS keeps messages until someone receives and deletes them; Lambda's pollers do both for your function.",
    url: `${guide}with-sqs.html`,
  },
  {
    term: "batch",
    also: ["batch size"],
    meaning:
      "The messages that a poller hands to the function in one event; it succeeds or fails as a whole, unless failures are reported one by one.",
    url: `${guide}services-sqs-configure.html`,
  },
  {
    term: "visibility timeout",
    also: ["in flight", "visible"],
    meaning:
      "How long a received message is hidden from other receivers; if it is not deleted by then it comes back.",
    url: `${guide}services-sqs-configure.html`,
  },
  {
    term: "dead-letter queue",
    also: ["DLQ"],
    meaning: "The queue to which SQS moves a message that was received too often without being deleted.",
    url: `${guide}services-sqs-errorhandling.html`,
  },
  {
    term: "batch item failures",
    also: ["ReportBatchItemFailures"],
    meaning: "A response that names the messages of a batch which failed, so that only these come back.",
    url: `${guide}services-sqs-errorhandling.html`,
  },
  {
    term: "maximum concurrency",
    also: [],
    meaning: "How many batches of one queue may be worked on at the same time.",
    url: `${guide}services-sqs-scaling.html`,
  },
  {
    term: "REPORT",
    also: ["INIT_START", "START", "END", "INIT_REPORT"],
    meaning:
      "Lines that the platform itself writes to a function's log; REPORT tells the durations, the billed time and the memory of an invocation.",
    url: `${guide}monitoring-cloudwatchlogs.html`,
  },
  {
    term: "billed duration",
    also: ["billed", "GB-second"],
    meaning:
      "The duration of init and invocation, rounded up to the millisecond; it is multiplied by the memory size that is set, and frozen time is free.",
    url: lifecycle,
  },
  {
    term: "request id",
    also: [],
    meaning:
      "The UUID of an invocation; it comes with the event, goes into the path of the response and stands in the log.",
    url: `${runtimeApi}#runtimes-api-next`,
  },
  {
    term: "deadline",
    also: [],
    meaning: "The moment at which the invocation will time out, told to the program with the event.",
    url: `${runtimeApi}#runtimes-api-next`,
  },
];

const byName = new Map(
  glossary.flatMap((term) => [term.term, ...term.also].map((name) => [name.toLowerCase(), term] as const)),
);

/** The term of that name, in any of its forms and in any case. */
export function findTerm(name: string): Term | undefined {
  return byName.get(name.toLowerCase());
}
