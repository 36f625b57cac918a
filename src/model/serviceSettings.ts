// Settings around the function: they take effect at once, no deployment.

import type { CpuModel } from "./functionConfiguration.ts";

export interface ServiceSettings {
  readonly accountConcurrency: number;
  /** `null`: the function shares the account's concurrency. */
  readonly reservedConcurrency: number | null;
  /** How long an idle environment is kept, in ms. Lambda does not document it. */
  readonly idleLifetimeMs: number;
  readonly cpuModel: CpuModel;
  readonly apiGateway: { readonly integrationTimeoutMs: number };
  readonly queue: QueueSettings;
}

export interface QueueSettings {
  readonly batchSize: number;
  readonly visibilityTimeoutMs: number;
  readonly maxReceiveCount: number;
  /** Event source mapping's maximum concurrency; `null`: not set. */
  readonly maximumConcurrency: number | null;
  readonly reportBatchItemFailures: boolean;
}

export const defaultSettings: ServiceSettings = {
  accountConcurrency: 200,
  reservedConcurrency: null,
  // Observed since 2019: 5 to 7 minutes (https://mikhail.io/serverless/coldstarts/aws/intervals/).
  idleLifetimeMs: 6 * 60_000,
  cpuModel: "measured",
  apiGateway: { integrationTimeoutMs: 29_000 },
  // SQS's default visibility timeout is 30 s; AWS asks for at least the function's timeout.
  queue: {
    batchSize: 10,
    visibilityTimeoutMs: 30_000,
    maxReceiveCount: 3,
    maximumConcurrency: null,
    reportBatchItemFailures: false,
  },
};
