// Sandboxes whose processes follow a script: what a test says they put out, turn by turn, at once.

import { runtimeApiAddress } from "../../model/address.ts";
import { headerValue, type HttpRequest, textBody } from "../../model/http.ts";
import type { EnvironmentId } from "../../model/id.ts";
import type { ProcessOutput, ProcessResume, ProcessTurn } from "../../model/process.ts";
import type { SandboxListener, Sandboxes } from "../sandboxes.ts";

export type Turn = Partial<ProcessTurn> | "hangs";

/** What a process does in one turn: `resume` is `null` at its start. */
export type Script = (context: {
  readonly environmentId: EnvironmentId;
  readonly process: number;
  readonly turn: number;
  readonly resume: ProcessResume | null;
  readonly api: ReturnType<typeof runtimeApi>;
}) => Turn;

/** Each answers within the call, as a very fast machine would. */
export function scriptedSandboxes(listener: SandboxListener, script: Script): Sandboxes {
  const states = new Map<string, { turn: number; api: ReturnType<typeof runtimeApi> }>();
  const take = (environmentId: EnvironmentId, process: number, resume: ProcessResume | null): void => {
    const key = `${environmentId}/${process}`;
    const state = states.get(key) ?? { turn: 0, api: runtimeApi() };
    states.set(key, state);
    const turn = script({ environmentId, process, turn: state.turn++, resume, api: state.api });
    if (turn === "hangs") queueMicrotask(() => listener.stalled(environmentId, process));
    else {
      queueMicrotask(() =>
        listener.parked(environmentId, process, { outputs: [], cpuMs: 1, wakeAt: null, ...turn }, false),
      );
    }
  };
  return {
    prepare: () => {},
    start: ({ environmentId, process }) => take(environmentId, process, null),
    resume: (environmentId, process, resume) => take(environmentId, process, resume),
    end: () => {},
  };
}

/** The requests of one process, numbered as a kernel would. */
function runtimeApi() {
  let exchange = 0;
  const request = (
    method: string,
    path: string,
    body = "",
    headers: HttpRequest["headers"] = [],
  ): ProcessOutput => ({
    kind: "requested",
    exchange: ++exchange,
    request: { method, url: `http://${runtimeApiAddress}/2018-06-01${path}`, headers, body: textBody(body) },
  });
  return {
    request,
    next: () => request("GET", "/runtime/invocation/next"),
    respond: (requestId: string, body: string) =>
      request("POST", `/runtime/invocation/${requestId}/response`, body),
    fail: (requestId: string, body: string) =>
      request("POST", `/runtime/invocation/${requestId}/error`, body),
  };
}

/** The request id of the event among the answers, if one came. */
export function eventId(resume: ProcessResume | null): string | undefined {
  for (const { answer } of resume?.answers ?? []) {
    const id = "status" in answer ? headerValue(answer.headers, "Lambda-Runtime-Aws-Request-Id") : undefined;
    if (id !== undefined) return id;
  }
  return undefined;
}

/** The article's loop: next, answer with `body`, next, … */
export function loop(body = '{"statusCode":200}'): Script {
  return ({ resume, api }) => {
    const id = eventId(resume);
    if (id !== undefined) return { outputs: [api.respond(id, body)] };
    return { outputs: [api.next()] };
  };
}
