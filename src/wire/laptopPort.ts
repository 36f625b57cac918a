// The door between the page and the laptop's worker, where the shells run. Scripts typed or pasted there may be a
// stranger's: what comes from the worker is `unknown` until it passed here.

import * as v from "valibot";
import type { CallContent } from "../model/entry.ts";
import type { FunctionConfiguration, ProjectFiles } from "../model/functionConfiguration.ts";
import type { HttpResponse } from "../model/http.ts";
import { requestsAtOnceRange } from "../model/limit.ts";
import { type ContainerNews, type ContainerStart, containerStartSchema } from "./container.ts";
import { httpRequestSchema } from "./environmentPort.ts";

export type ToLaptop =
  /** The project as the editor has it, whenever it has changed. */
  | { readonly type: "projectFiles"; readonly files: ProjectFiles }
  | { readonly type: "openShell"; readonly shell: string }
  | { readonly type: "closeShell"; readonly shell: string }
  | {
      readonly type: "run";
      readonly shell: string;
      readonly run: number;
      readonly text: string;
      readonly columns: number;
      readonly history: readonly string[];
      readonly epochMs: number;
    }
  /** Ctrl-C. */
  | { readonly type: "interrupt"; readonly shell: string }
  | { readonly type: "ask"; readonly ask: number; readonly shell: string; readonly question: LaptopQuestion }
  /** `tookMs`: virtual ms since the request began. */
  | {
      readonly type: "reply";
      readonly request: number;
      readonly reply: LaptopReply;
      readonly tookMs: number;
    };

/** What a terminal wants to know while a line is being typed. */
export type LaptopQuestion =
  | { readonly kind: "isComplete"; readonly text: string }
  | { readonly kind: "completions"; readonly text: string; readonly cursor: number };

export type FromLaptop =
  | { readonly type: "output"; readonly shell: string; readonly text: string }
  | { readonly type: "ended"; readonly shell: string; readonly run: number; readonly end: RunEnd }
  | { readonly type: "answer"; readonly ask: number; readonly answer: LaptopAnswer }
  | {
      readonly type: "request";
      readonly shell: string;
      readonly request: number;
      readonly what: LaptopRequest;
    }
  /** Nobody waits for the replies any more: calls are hung up. */
  | { readonly type: "abandon"; readonly request: number };

/** How a line ended: the shell's exit code, where it stands now, and whether the person left it with `exit`. */
export interface RunEnd {
  readonly exitCode: number;
  readonly cwd: string;
  readonly left: boolean;
}

export type LaptopAnswer =
  | { readonly kind: "isComplete"; readonly complete: boolean }
  | { readonly kind: "completions"; readonly from: number; readonly candidates: readonly string[] };

/** What a command wants from the world outside the laptop. */
export type LaptopRequest =
  | {
      readonly kind: "calls";
      readonly content: CallContent;
      readonly count: number;
      /** Virtual ms after which the client gives up; `null`: never. */
      readonly timeoutMs: number | null;
    }
  | { readonly kind: "sleep"; readonly ms: number }
  | { readonly kind: "queueAttributes"; readonly queue: "main" | "deadLetter" }
  | { readonly kind: "logs"; readonly sinceMs: number; readonly follow: boolean }
  | { readonly kind: "function" }
  /** Runs a container; abandoned, it is killed. */
  | { readonly kind: "container"; readonly start: ContainerStart }
  /** The person types a line at `prompt`, and the container in front of their terminal gets it. */
  | { readonly kind: "containerLine"; readonly prompt: string };

/** Any number of replies to a request; `done` is the last. */
export type LaptopReply =
  | { readonly kind: "called"; readonly result: CallResult }
  | { readonly kind: "queueAttributes"; readonly attributes: Readonly<Record<string, string>> }
  | { readonly kind: "logLines"; readonly lines: readonly SentLogLine[] }
  | { readonly kind: "function"; readonly deployed: DeployedFunction | null }
  | { readonly kind: "container"; readonly news: ContainerNews }
  | { readonly kind: "done" };

export type CallResult =
  | { readonly outcome: "answered"; readonly response: HttpResponse; readonly durationMs: number }
  | { readonly outcome: "timedOut"; readonly durationMs: number }
  /** The scenario was started afresh: nobody will answer. */
  | { readonly outcome: "lost" };

export interface SentLogLine {
  readonly epochMs: number;
  readonly stream: string;
  readonly text: string;
}

export interface DeployedFunction {
  readonly version: number;
  readonly deployedEpochMs: number;
  readonly configuration: FunctionConfiguration;
}

const name = v.pipe(v.string(), v.maxLength(100));
export const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const ms = v.pipe(v.number(), v.finite(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(32 * 1024 * 1024));
const line = v.pipe(v.string(), v.maxLength(64 * 1024), v.regex(/^[^\r\n\0]*$/));

const content = v.variant("front", [
  v.strictObject({
    front: v.literal("apiGateway"),
    request: v.strictObject({
      method: v.pipe(v.string(), v.regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}$/)),
      target: v.pipe(line, v.startsWith("/")),
      headers: v.pipe(v.array(v.strictTuple([line, line])), v.maxLength(200)),
      body: text,
    }),
  }),
  v.strictObject({
    front: v.literal("queue"),
    message: v.strictObject({ body: text, attributes: v.record(line, text) }),
  }),
  v.strictObject({ front: v.literal("invoke"), payload: text }),
  v.strictObject({ front: v.literal("outside"), request: httpRequestSchema }),
]);

export const callsSchema = v.strictObject({
  kind: v.literal("calls"),
  content,
  count: v.pipe(index, v.minValue(1), v.maxValue(requestsAtOnceRange.max)),
  timeoutMs: v.nullable(ms),
});
export const sleepSchema = v.strictObject({ kind: v.literal("sleep"), ms });

const request = v.variant("kind", [
  callsSchema,
  sleepSchema,
  v.strictObject({ kind: v.literal("queueAttributes"), queue: v.picklist(["main", "deadLetter"]) }),
  v.strictObject({ kind: v.literal("logs"), sinceMs: ms, follow: v.boolean() }),
  v.strictObject({ kind: v.literal("function") }),
  v.strictObject({ kind: v.literal("container"), start: containerStartSchema }),
  v.strictObject({ kind: v.literal("containerLine"), prompt: line }),
]);

const answer = v.variant("kind", [
  v.strictObject({ kind: v.literal("isComplete"), complete: v.boolean() }),
  v.strictObject({
    kind: v.literal("completions"),
    from: index,
    candidates: v.pipe(v.array(line), v.maxLength(1000)),
  }),
]);

const fromLaptop = v.variant("type", [
  v.strictObject({ type: v.literal("output"), shell: name, text }),
  v.strictObject({
    type: v.literal("ended"),
    shell: name,
    run: index,
    end: v.strictObject({ exitCode: v.pipe(v.number(), v.safeInteger()), cwd: line, left: v.boolean() }),
  }),
  v.strictObject({ type: v.literal("answer"), ask: index, answer }),
  v.strictObject({ type: v.literal("request"), shell: name, request: index, what: request }),
  v.strictObject({ type: v.literal("abandon"), request: index }),
]);

/** What the laptop said, or `null` where it is nothing that a laptop of ours says. */
export function readFromLaptop(message: unknown): FromLaptop | null {
  const result = v.safeParse(fromLaptop, message);
  return result.success ? result.output : null;
}
