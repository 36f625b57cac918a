// Names of things. Template types keep them apart without casts.

/** An execution environment: `env-1`, `env-2`, … in order of launch. */
export type EnvironmentId = `env-${number}`;

/** A client's call to a front door: `call-<seq of its command>-<n>`. */
export type CallId = `call-${number}-${number}`;

/** Lambda's request id of an invocation: a UUID. */
export type RequestId = `${string}-${string}-${string}-${string}-${string}`;

/** An SQS message id: a UUID. */
export type MessageId = `${string}-${string}-${string}-${string}-${string}`;

/** One batch that a poller took from the queue. */
export type BatchId = `batch-${number}`;

/** A shell in an environment: the one that is its process, or one beside its process. */
export type ShellId = "main" | `shell-${number}`;

/** An HTTP exchange of one process of one environment, in the order in which the process began them. */
export interface ExchangeRef {
  readonly environmentId: EnvironmentId;
  /** 1 for the first process of the environment; a restart after a timeout or crash is the next number. */
  readonly process: number;
  /** 1, 2, … within the process. */
  readonly exchange: number;
}
