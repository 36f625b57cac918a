// The door for projects that were saved in this browser, perhaps by another version, or come by a link.

import * as v from "valibot";
import {
  accountConcurrencyRange,
  batchSizeRange,
  ephemeralStorageMbRange,
  idleLifetimeSecondsRange,
  integrationTimeoutMsRange,
  maximumConcurrencyRange,
  maxReceiveCountRange,
  memoryMbRange,
  projectLimits,
  type Range,
  reservedConcurrencyRange,
  timeoutSecondsRange,
  visibilityTimeoutSecondsRange,
} from "../model/limit.ts";
import type { Project } from "../model/project.ts";

const within = ({ min, max }: Range, factor = 1) =>
  v.pipe(v.number(), v.integer(), v.minValue(min * factor), v.maxValue(max * factor));
const words = v.record(v.string(), v.string());
const headers = v.array(v.strictTuple([v.string(), v.string()]));

export const configurationSchema = v.strictObject({
  functionName: v.pipe(v.string(), v.regex(/^[a-zA-Z0-9-_]{1,64}$/)),
  guest: v.picklist(["container", "jsLoop", "handler", "person"]),
  handler: v.string(),
  memoryMb: within(memoryMbRange),
  timeoutSeconds: within(timeoutSecondsRange),
  ephemeralStorageMb: within(ephemeralStorageMbRange),
  architecture: v.picklist(["x86_64", "arm64"]),
  variables: words,
});

export const filesSchema = v.pipe(
  v.record(v.string(), v.pipe(v.string(), v.maxLength(projectLimits.fileChars))),
  v.check(
    (files) => Object.keys(files).length <= projectLimits.files,
    `At most ${projectLimits.files} files.`,
  ),
);

export const settingsSchema = v.strictObject({
  accountConcurrency: within(accountConcurrencyRange),
  reservedConcurrency: v.nullable(within(reservedConcurrencyRange)),
  idleLifetimeMs: within(idleLifetimeSecondsRange, 1000),
  cpuModel: v.picklist(["fixed", "measured"]),
  apiGateway: v.strictObject({ integrationTimeoutMs: within(integrationTimeoutMsRange) }),
  queue: v.strictObject({
    batchSize: within(batchSizeRange),
    visibilityTimeoutMs: within(visibilityTimeoutSecondsRange, 1000),
    maxReceiveCount: within(maxReceiveCountRange),
    maximumConcurrency: v.nullable(within(maximumConcurrencyRange)),
    reportBatchItemFailures: v.boolean(),
  }),
});

export const requestSchema = v.strictObject({
  method: v.pipe(v.string(), v.regex(/^[A-Z]{1,16}$/)),
  target: v.pipe(v.string(), v.startsWith("/")),
  headers,
  body: v.string(),
});

export const messageSchema = v.strictObject({ body: v.string(), attributes: words });

const project = v.strictObject({
  example: v.string(),
  files: filesSchema,
  configuration: configurationSchema,
  settings: settingsSchema,
  request: requestSchema,
  message: messageSchema,
});

/** The project, or `null` where it is none that this version can read. */
export function readProject(saved: unknown): Project | null {
  const result = v.safeParse(project, saved);
  return result.success ? result.output : null;
}
