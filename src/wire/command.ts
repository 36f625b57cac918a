// The door for commands that come from outside the page's own code: the automation handle, an embedding page.

import * as v from "valibot";
import type { Command } from "../model/command.ts";
import { requestsAtOnceRange, shellLimits } from "../model/limit.ts";
import { httpRequestSchema, shellIdSchema } from "./environmentPort.ts";
import {
  configurationSchema,
  filesSchema,
  messageSchema,
  requestSchema,
  settingsSchema,
} from "./savedProject.ts";

const repeated = {
  ticket: v.optional(v.pipe(v.string(), v.maxLength(100)), "outside"),
  count: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(requestsAtOnceRange.min), v.maxValue(requestsAtOnceRange.max)),
    1,
  ),
  everyMs: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0)), 0),
};
const callId = v.custom<`call-${number}-${number}`>(
  (id) => typeof id === "string" && /^call-\d+-\d+$/.test(id),
);
const environmentId = v.custom<`env-${number}`>((id) => typeof id === "string" && /^env-\d+$/.test(id));

const command = v.variant("type", [
  v.strictObject({ type: v.literal("deploy"), files: filesSchema, configuration: configurationSchema }),
  v.strictObject({ type: v.literal("configure"), settings: settingsSchema }),
  v.strictObject({ type: v.literal("sendRequest"), request: requestSchema, ...repeated }),
  v.strictObject({ type: v.literal("sendMessage"), message: messageSchema, ...repeated }),
  v.strictObject({ type: v.literal("invokeFunction"), payload: v.string(), ...repeated }),
  v.strictObject({ type: v.literal("requestOutside"), request: httpRequestSchema, ...repeated }),
  v.strictObject({ type: v.literal("hangUp"), callId }),
  v.strictObject({ type: v.literal("killEnvironment"), environmentId }),
  v.strictObject({
    type: v.literal("enterLine"),
    environmentId,
    shell: shellIdSchema,
    text: v.pipe(v.string(), v.maxLength(shellLimits.lineChars)),
  }),
  v.strictObject({ type: v.literal("interruptShell"), environmentId, shell: shellIdSchema }),
]);

/** The command, or an error that names what is wrong and what is allowed. */
export function readCommand(given: unknown): Command {
  const result = v.safeParse(command, given);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new TypeError(`Not a command: ${v.getDotPath(issue) ?? "it"}: ${issue.message}`);
}
