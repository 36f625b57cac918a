// just-bash's budgets, for a process that lives for hours: the service ends it, not the shell.

import type { BashOptions } from "just-bash/browser";

type Limits = NonNullable<BashOptions["executionLimits"]>;

/** Some budgets are checked to be safe integers. */
const unlimited = Number.MAX_SAFE_INTEGER;

export const shellLimits: Limits = {
  maxSourceBytes: unlimited,
  maxCallDepth: 1000,
  maxExecDepth: 200,
  maxCommandCount: unlimited,
  maxLoopIterations: unlimited,
  maxAwkIterations: unlimited,
  maxSedIterations: unlimited,
  maxJqIterations: unlimited,
  maxQueryElements: unlimited,
  maxAwkParserOperations: unlimited,
  maxWorkUnits: unlimited,
  maxTraversalEntries: unlimited,
  maxTraversalWork: unlimited,
  maxLiveBytes: unlimited,
  maxInputBytes: unlimited,
  maxGlobOperations: unlimited,
  maxOutputSize: unlimited,
  // No deadline sets no timer, and no grace period after an abort does either.
  maxExecutionTimeMs: Infinity,
  maxExtensionCleanupTimeMs: Infinity,
};
