// The door between the engine and one environment's process: what may cross the MessagePort, and its bounds.
// The far end runs hostile code: whatever comes from there is `unknown` until it passed here.

import * as v from "valibot";
import type { ShellId } from "../model/id.ts";
import { turnLimits } from "../model/limit.ts";
import type { ProcessOutput, ProcessResume, ProcessStart, ProcessTurn } from "../model/process.ts";
import { virtualTime } from "../model/time.ts";

export type ToEnvironment =
  | { readonly type: "start"; readonly start: ProcessStart }
  | { readonly type: "resume"; readonly resume: ProcessResume };

export type FromEnvironment =
  /** Ahead of the end of the turn, so that what an endless loop wrote is not lost with it. */
  | { readonly type: "output"; readonly output: ProcessOutput }
  | { readonly type: "parked"; readonly turn: ProcessTurn };

const finiteMs = v.pipe(v.number(), v.finite(), v.minValue(0));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const carried = v.pipe(v.string(), v.maxLength(turnLimits.bodyBytes * 2));
const base64Of = (maxChars: number) =>
  v.pipe(
    v.string(),
    v.maxLength(maxChars),
    v.regex(/^[A-Za-z0-9+/]*={0,2}$/),
    v.check(({ length }) => length % 4 === 0),
  );
const httpToken = v.pipe(v.string(), v.regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,256}$/));
const headerText = v.pipe(v.string(), v.maxLength(64 * 1024), v.regex(/^[^\r\n\0]*$/));

const body = v.union([
  v.strictObject({ text: carried, sizeBytes: finiteMs }),
  v.strictObject({ base64: base64Of(turnLimits.bodyBytes * 2), sizeBytes: finiteMs }),
]);

export const httpRequestSchema = v.strictObject({
  method: httpToken,
  url: v.pipe(v.string(), v.maxLength(64 * 1024)),
  headers: v.pipe(v.array(v.strictTuple([httpToken, headerText])), v.maxLength(200)),
  body,
});

export const shellIdSchema = v.custom<ShellId>(
  (id) => typeof id === "string" && /^(main|shell-\d{1,6})$/.test(id),
);
const anyPath = v.pipe(v.string(), v.maxLength(4096), v.startsWith("/"));
const shellText = v.pipe(v.string(), v.maxLength(turnLimits.outputChars + 1024));

const tmpPath = v.pipe(v.string(), v.maxLength(4096), v.startsWith("/tmp/"));

const output = v.variant("kind", [
  v.strictObject({
    kind: v.literal("wrote"),
    stream: v.picklist(["stdout", "stderr"]),
    text: v.pipe(v.string(), v.maxLength(turnLimits.outputChars + 1024)),
  }),
  v.strictObject({ kind: v.literal("requested"), exchange: count, request: httpRequestSchema }),
  v.strictObject({ kind: v.literal("abandoned"), exchange: count }),
  v.strictObject({
    kind: v.literal("changedTmp"),
    path: tmpPath,
    keepsBytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.multipleOf(3)),
    base64: v.nullable(base64Of(turnLimits.tmpFileChars)),
    mode: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(0o7777)),
  }),
  v.strictObject({ kind: v.literal("reachedLine"), file: anyPath, line: count }),
  v.strictObject({
    kind: v.literal("refusedWrite"),
    path: anyPath,
    why: v.picklist(["EROFS", "ENOSPC", "EPERM"]),
  }),
  v.strictObject({ kind: v.literal("shellWrote"), shell: shellIdSchema, text: shellText }),
  v.strictObject({
    kind: v.literal("shellPrompted"),
    shell: shellIdSchema,
    prompt: v.pipe(v.string(), v.maxLength(1000)),
  }),
  v.strictObject({
    kind: v.literal("exited"),
    exit: v.union([
      v.strictObject({ code: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(255)) }),
      v.strictObject({ signal: v.picklist(["SIGKILL", "SIGSEGV"]) }),
      v.strictObject({
        notExecuted: anyPath,
        why: v.picklist([
          "permission denied",
          "exec format error",
          "no such file or directory",
          "not a directory",
        ]),
      }),
    ]),
  }),
]);

const turn = v.strictObject({
  outputs: v.pipe(v.array(output), v.maxLength(20_000)),
  cpuMs: finiteMs,
  wakeAt: v.nullable(v.pipe(finiteMs, v.transform(virtualTime))),
});

const fromEnvironment = v.variant("type", [
  v.strictObject({ type: v.literal("output"), output }),
  v.strictObject({ type: v.literal("parked"), turn }),
]);

/** What a process said, or `null` where it is nothing that a kernel of ours says. */
export function readFromEnvironment(message: unknown): FromEnvironment | null {
  const result = v.safeParse(fromEnvironment, message);
  return result.success ? result.output : null;
}
