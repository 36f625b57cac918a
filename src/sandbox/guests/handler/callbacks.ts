// The callback style of RIC 3.x: callback, context.succeed, fail, done, and the wait for an empty event loop.

export interface Answering {
  /** Throws where the result cannot be serialised. */
  respond(result: unknown): void;
  fail(error: unknown): void;
  /** Runs `task` when nothing is left to run; replaces what was set before, `undefined` takes it away. */
  whenIdle(task: (() => void) | undefined): void;
  /** An answer to what has been answered for the handler, as it had left nothing to run. */
  refuse(): void;
}

export interface Callbacks {
  callback(error?: unknown, result?: unknown): void;
  succeed(result: unknown): void;
  fail(error: unknown): void;
}

export function attachCallbacks(context: object, answering: Answering): Callbacks {
  let waitsForEmptyLoop = true;
  let isCalled = false;
  let isAnswered = false;

  /** Of all four only the first call counts; one that throws does not. */
  function first(call: (...values: readonly unknown[]) => void): (...values: readonly unknown[]) => void {
    return (...values) => {
      if (isCalled) return;
      call(...values);
      isCalled = true;
    };
  }
  function respond(result: unknown): void {
    if (isAnswered) return answering.refuse();
    isAnswered = true;
    answering.respond(result);
  }
  function end(error: unknown, result: unknown, answer: (result: unknown) => void): void {
    answering.whenIdle(undefined);
    if (isGiven(error)) answering.fail(error);
    else answer(result);
  }
  function respondWhenIdle(result: unknown): void {
    if (waitsForEmptyLoop) answering.whenIdle(() => respond(result));
    else respond(result);
  }

  const callback = first((error, result) => end(error, result, respondWhenIdle));
  const done = first((error, result) => end(error, result, respond));
  const succeed = first((result) => end(null, result, respond));
  const fail = first((error) => end(isGiven(error) ? error : "handled", null, respond));
  // A handler that never answers is answered with null.
  answering.whenIdle(() => {
    isAnswered = true;
    answering.respond(null);
  });

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
