// The callback style of RIC 3.x: callback, context.succeed, fail, done, and the wait for an empty event loop.

export interface Answering {
  /** Throws where the result cannot be serialised. */
  respond(result: unknown): void;
  fail(error: unknown): void;
  /** Runs `task` when nothing is left to run; replaces what was set before, `undefined` takes it away. */
  whenIdle(task: (() => void) | undefined): void;
}

export interface Callbacks {
  callback(error?: unknown, result?: unknown): void;
  succeed(result: unknown): void;
  fail(error: unknown): void;
}

export function attachCallbacks(context: object, answering: Answering): Callbacks {
  let waitsForEmptyLoop = true;
  let isAnswered = false;

  function respond(result: unknown): void {
    if (isAnswered) return;
    answering.respond(result);
    isAnswered = true;
  }
  function refuse(error: unknown): void {
    if (isAnswered) return;
    isAnswered = true;
    answering.fail(error);
  }
  function done(error?: unknown, result?: unknown): void {
    answering.whenIdle(undefined);
    if (isGiven(error)) refuse(error);
    else respond(result);
  }
  function fail(error?: unknown): void {
    done(isGiven(error) ? error : "handled");
  }
  function succeed(result?: unknown): void {
    done(null, result);
  }
  function callback(error?: unknown, result?: unknown): void {
    if (isAnswered) return;
    answering.whenIdle(undefined);
    if (isGiven(error)) refuse(error);
    else if (waitsForEmptyLoop) answering.whenIdle(() => respondOrRefuse(result));
    else respondOrRefuse(result);
  }
  function respondOrRefuse(result: unknown): void {
    try {
      respond(result);
    } catch (error) {
      refuse(error);
    }
  }

  Object.defineProperty(context, "callbackWaitsForEmptyEventLoop", {
    enumerable: true,
    configurable: true,
    get: () => waitsForEmptyLoop,
    set(value: unknown) {
      waitsForEmptyLoop = Boolean(value);
    },
  });
  Object.assign(context, { succeed, fail, done });
  return { callback, succeed, fail };
}

function isGiven(error: unknown): boolean {
  return error !== undefined && error !== null;
}
