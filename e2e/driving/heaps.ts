// How much JavaScript memory each thread of a page holds: the page, its workers, the frame, and the frame's workers.

import type { CDPSession, Page } from "@playwright/test";

export interface Heap {
  /** What the browser calls the thread: `page`, `worker`, `iframe`. */
  readonly kind: string;
  /** Whether it belongs to the sandboxed frame: a worker there is an execution environment. */
  readonly isInFrame: boolean;
  /** Bytes in use, after a garbage collection. */
  readonly usedBytes: number;
}

/** The heaps of the page as it stands now. */
export async function heapsOf(page: Page): Promise<readonly Heap[]> {
  const session = await page.context().newCDPSession(page);
  try {
    return await collect(ownThread(session), "page", false);
  } finally {
    await session.detach();
  }
}

/** One thread that answers the browser's protocol, and hears of the threads below it. */
interface Thread {
  send(method: Method, params?: object): Promise<object>;
  on(event: ThreadEvent, listener: (params: object) => void): void;
}

type Method =
  | "HeapProfiler.collectGarbage"
  | "Runtime.getHeapUsage"
  | "Target.setAutoAttach"
  | "Target.sendMessageToTarget";
type ThreadEvent = "Target.attachedToTarget" | "Target.receivedMessageFromTarget";

async function collect(thread: Thread, kind: string, isInFrame: boolean): Promise<readonly Heap[]> {
  const below: Promise<readonly Heap[]>[] = [];
  thread.on("Target.attachedToTarget", (params) => {
    const type = String(Reflect.get(Object(Reflect.get(params, "targetInfo")), "type"));
    const child = threadBelow(thread, String(Reflect.get(params, "sessionId")));
    below.push(collect(child, type, isInFrame || type === "iframe"));
  });
  await thread.send("HeapProfiler.collectGarbage");
  const usage = await thread.send("Runtime.getHeapUsage");
  await thread.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const heap = { kind, isInFrame, usedBytes: Number(Reflect.get(usage, "usedSize")) };
  return [heap, ...(await Promise.all(below)).flat()];
}

function ownThread(session: CDPSession): Thread {
  return {
    send: async (method, params) => Object(await session.send(method, Object(params))),
    on: (event, listener) => void session.on(event, listener),
  };
}

/** Playwright hands out no sessions of workers, so their messages travel within those of the thread above. */
function threadBelow(above: Thread, sessionId: string): Thread {
  const listeners: { readonly event: ThreadEvent; readonly listener: (params: object) => void }[] = [];
  const replies = new Map<number, (result: object) => void>();
  let last = 0;
  above.on("Target.receivedMessageFromTarget", (params) => {
    if (Reflect.get(params, "sessionId") !== sessionId) return;
    const message: object = Object(JSON.parse(String(Reflect.get(params, "message"))));
    const id = Number(Reflect.get(message, "id"));
    replies.get(id)?.(Object(Reflect.get(message, "result")));
    replies.delete(id);
    const method = Reflect.get(message, "method");
    for (const { event, listener } of listeners)
      if (event === method) listener(Object(Reflect.get(message, "params")));
  });
  return {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        replies.set(id, resolve);
        const message = JSON.stringify({ id, method, params });
        above.send("Target.sendMessageToTarget", { sessionId, message }).catch(reject);
      }),
    on: (event, listener) => void listeners.push({ event, listener }),
  };
}
