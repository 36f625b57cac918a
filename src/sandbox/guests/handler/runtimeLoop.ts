// The loop of the runtime: next → handler → response or error → next, one invocation at a time, first answer wins.

import { toEpochMs } from "../../../model/time.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import type { Surroundings } from "../../surroundings/surroundings.ts";
import { attachCallbacks } from "./callbacks.ts";
import { contextMembers } from "./context.ts";
import type { UserHandler } from "./loadHandler.ts";
import type { RuntimeLog } from "./logFormat.ts";
import type { Invocation, RuntimeClient } from "./runtimeClient.ts";
import type { Streaming } from "./streaming.ts";

export interface RuntimeLoopParts {
  readonly kernel: Kernel;
  readonly client: RuntimeClient;
  readonly log: RuntimeLog;
  readonly surroundings: Surroundings;
  readonly streaming: Streaming;
}

/** A handler's `this`: AWS's runtime calls it as its method, which shows in stacks as `Runtime.handler`. */
class Runtime {
  readonly handler: UserHandler;

  constructor(handler: UserHandler) {
    this.handler = handler;
  }
}

export class RuntimeLoop {
  readonly #parts: RuntimeLoopParts;
  #runtime = new Runtime(() => undefined);
  /** The invocation that a fault fails; `undefined` before the first. */
  #current: string | undefined;
  #whenIdle: (() => void) | undefined;

  constructor(parts: RuntimeLoopParts) {
    this.#parts = parts;
    parts.surroundings.process.on("beforeExit", () => {
      const whenIdle = this.#whenIdle;
      this.#whenIdle = undefined;
      if (whenIdle !== undefined) this.#parts.kernel.loop.addImmediate(whenIdle, () => true);
    });
  }

  begin(handler: UserHandler): void {
    this.#runtime = new Runtime(handler);
    this.#iterate();
  }

  /** Fails what is under way: the invocation, or the init. */
  report(error: unknown, done: () => void): void {
    const { client } = this.#parts;
    if (this.#current === undefined) client.failInit(error, done);
    else client.fail(this.#current, error, done);
  }

  #iterate(): void {
    this.#parts.client.next((invocation) => this.#invoke(invocation));
  }

  #invoke(invocation: Invocation): void {
    const { kernel, client, log, surroundings, streaming } = this.#parts;
    const { requestId } = invocation;
    this.#current = requestId;
    log.requestId = requestId;
    setTrace(surroundings.process.env, invocation.header("lambda-runtime-trace-id"));
    const again = (): void => this.#iterate();
    const { JSON: parser, Object: RealmObject } = kernel.realm.global;
    const context: object = new RealmObject();
    const members = contextMembers(kernel, invocation, () => toEpochMs(kernel.clock.read()));

    const { handler } = this.#runtime;
    if (streaming.isStreaming(handler)) {
      Object.assign(context, members);
      streaming.run(handler, parser.parse(invocation.event), context, {
        respond: (type, bytes) => client.respondStream(requestId, type, bytes, again),
        fail: (error) => this.#fail(requestId, error, again),
      });
      return;
    }
    const callbacks = attachCallbacks(context, {
      respond: (result) => client.respond(requestId, this.#serialize(result), again),
      fail: (error) => this.#fail(requestId, error, again),
      whenIdle: (task) => (this.#whenIdle = task),
      refuse: () => surroundings.console["error"]?.(answeredAlready),
    });
    Object.assign(context, members);
    try {
      const result = Reflect.apply(handler, this.#runtime, [
        parser.parse(invocation.event),
        context,
        callbacks.callback,
      ]);
      if (isPromise(result)) result.then(callbacks.succeed, callbacks.fail).then(undefined, callbacks.fail);
    } catch (error) {
      callbacks.callback(error);
    }
  }

  #fail(requestId: string, error: unknown, again: () => void): void {
    const { client, log } = this.#parts;
    log.fault("Invoke Error", error);
    client.fail(requestId, error, again);
  }

  #serialize(result: unknown): string {
    const { JSON: writer, Error: Failure } = this.#parts.kernel.realm.global;
    try {
      return writer.stringify(result === undefined ? null : result) ?? "null";
    } catch {
      throw new Failure("Unable to stringify response body");
    }
  }
}

const answeredAlready =
  "Invocation has already been reported as done. Cannot call complete more than once per invocation.";

function setTrace(env: Record<string, string | undefined>, trace: string | undefined): void {
  if (trace === undefined) delete env["_X_AMZN_TRACE_ID"];
  else env["_X_AMZN_TRACE_ID"] = trace;
}

interface Thenable {
  then(
    done: (value: unknown) => void,
    failed: (error: unknown) => void,
  ): { then(done: undefined, failed: (error: unknown) => void): unknown };
}

function isPromise(value: unknown): value is Thenable {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "then") === "function";
}
