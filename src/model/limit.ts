// Every limit has a name here. "QUOTA" is https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html

export interface Range {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  /** Why these bounds: one sentence a person can read. */
  readonly why: string;
}

/** QUOTA: 128 to 10,240 MB in 1-MB steps. */
export const memoryMbRange: Range = {
  min: 128,
  max: 10_240,
  unit: "MB",
  why: "Lambda offers 128 to 10,240 MB of memory.",
};

/** QUOTA: 1 to 900 s, default 3 s. */
export const timeoutSecondsRange: Range = {
  min: 1,
  max: 900,
  unit: "s",
  why: "Lambda ends every invocation after at most 15 minutes.",
};

/** QUOTA: 512 to 10,240 MB of /tmp. */
export const ephemeralStorageMbRange: Range = {
  min: 512,
  max: 10_240,
  unit: "MB",
  why: "/tmp can be 512 to 10,240 MB.",
};

/** QUOTA: all environment variables together. */
export const variablesLimitBytes = 4096;

/** One real Web Worker an environment, and browsers stall above 512 workers of one origin (measured in Firefox). */
export const realEnvironmentsLimit = 256;

export const accountConcurrencyRange: Range = {
  min: 1,
  max: realEnvironmentsLimit,
  unit: "environments",
  why: `Every environment here is a real Web Worker, so the playground's account stops at ${realEnvironmentsLimit}; a real account starts at 1,000.`,
};

export const reservedConcurrencyRange: Range = {
  min: 0,
  max: realEnvironmentsLimit,
  unit: "environments",
  why: "Reserved concurrency is a share of the account's concurrency; 0 switches the function off.",
};

/** SQS service model: 0 s to 12 h. */
export const visibilityTimeoutSecondsRange: Range = {
  min: 0,
  max: 43_200,
  unit: "s",
  why: "SQS hides a received message for at most 12 hours.",
};

/** DG services-sqs-configure: up to 10,000 with a batching window; without one, 10. */
export const batchSizeRange: Range = {
  min: 1,
  max: 10,
  unit: "messages",
  why: "Without a batching window, Lambda reads at most 10 messages at a time.",
};

/** SQS redrive policy: maxReceiveCount 1 to 1,000. */
export const maxReceiveCountRange: Range = {
  min: 1,
  max: 1000,
  unit: "receives",
  why: "SQS moves a message to the dead-letter queue after 1 to 1,000 receives.",
};

/** DG services-sqs-scaling: maximum concurrency of an event source mapping. */
export const maximumConcurrencyRange: Range = {
  min: 2,
  max: 1000,
  unit: "batches",
  why: "An event source mapping's maximum concurrency is 2 to 1,000.",
};

/** API Gateway REST API integration timeout: 50 ms to 29 s (supported range without a quota increase). */
export const integrationTimeoutMsRange: Range = {
  min: 50,
  max: 29_000,
  unit: "ms",
  why: "A REST API waits 50 ms to 29 s for its integration.",
};

/** Ours: the real service does not document it; 5 to 7 min were observed (mikhail.io/serverless/coldstarts/aws/intervals). */
export const idleLifetimeSecondsRange: Range = {
  min: 1,
  max: 7200,
  unit: "s",
  why: "How long an idle environment is kept is Lambda's own choice and not documented; 5 to 7 minutes were observed.",
};

/** Ours: requests that one command may fire. */
export const requestsAtOnceRange: Range = {
  min: 1,
  max: 1000,
  unit: "requests",
  why: "One command fires at most 1,000 requests, to keep the page responsive.",
};

/** QUOTA: 6 MB request and response for synchronous invocations. */
export const payloadLimitBytes = 6 * 1024 * 1024;

/** RIE rapi/rendering: the Runtime API takes 6 MiB + 100 bytes. */
export const responseLimitBytes = payloadLimitBytes + 100;

/** API Gateway: request payload at most 10 MB; SQS message at most 1 MiB. */
export const apiGatewayPayloadLimitBytes = 10 * 1024 * 1024;
export const messageLimitBytes = 1024 * 1024;

/** DG lambda-runtime-environment: Init ends after 10 s, then is repeated at the first invocation. */
export const initLimitMs = 10_000;

/** Environments are replaced every few hours even under load (DG lambda-runtime-environment). Chosen: 2 h. */
export const lifespanMs = 2 * 60 * 60_000;

/** DG lambda-runtime-environment and QUOTA: 1,000 more environments every 10 s per function, refilled continuously. */
export const scalingRate = { environments: 1000, perMs: 10_000 } as const;

/** Ours, so that one environment cannot drown the page: what is kept of one turn of its process. */
export const turnLimits = {
  /** Characters of stdout and stderr kept of one turn. */
  outputChars: 256 * 1024,
  /** Output lines sent ahead of the end of a turn. */
  eagerOutputs: 100,
  /** HTTP requests begun in one turn. */
  requests: 200,
  /** Characters of one file's content that is carried over a restart. */
  tmpFileChars: 8 * 1024 * 1024,
  /** Body bytes that are carried; more is cut, its size is still told. */
  bodyBytes: 11 * 1024 * 1024,
} as const;

/** Ours: environments, alive at once, whose scripts tell their lines: each line is a turn, and in a crowd nobody reads along. */
export const environmentsWithLines = 12;

/** Ours: a line typed at a shell in an environment, characters. */
export const shellLimits = { lineChars: 64 * 1024 } as const;

/** Ours: containers on the laptop at once, files of a mounted folder, characters of one file or one output. */
export const containerLimits = { running: 8, files: 2000, messageChars: 16 * 1024 * 1024 } as const;

/** Ours: what a session keeps before it asks to start afresh. A tab of Chromium ends at 4 GB of memory; so many characters
 *  took 0.8 GB (answers of 6 MB). */
export const traceLimits = { entries: 500_000, chars: 1_000_000_000 } as const;

/** Files of one project, and characters of one file. */
export const projectLimits = { files: 50, fileChars: 512 * 1024 } as const;
