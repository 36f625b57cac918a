import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import type { ToFrame } from "../wire/framePort.ts";
import { frameDocument } from "./frame.ts";

type Message = { readonly source: unknown; readonly data: object };

/** The frame's own script in a window of ours: what it begins, and a clock to wind by hand. */
function openFrame() {
  const begun: string[] = [];
  const posted: string[] = [];
  const ended: string[] = [];
  let heard = (_message: Message): void => {};
  let waiting: { readonly ms: number; readonly run: () => void } | null = null;
  class FakeWorker {
    readonly #name = `worker ${begun.length + 1}`;
    constructor(url: string) {
      begun.push(url);
    }
    postMessage(): void {
      posted.push(this.#name);
    }
    terminate(): void {
      ended.push(this.#name);
    }
  }
  const parent = {};
  const script = /<script>(.*)<\/script>/s.exec(frameDocument())?.[1] ?? "";
  runInNewContext(script, {
    parent,
    addEventListener: (_type: string, listener: typeof heard) => (heard = listener),
    Worker: FakeWorker,
    Blob: class {
      readonly text: string;
      constructor([text]: [string]) {
        this.text = text;
      }
    },
    URL: { createObjectURL: ({ text }: { text: string }) => `blob:${text}` },
    setTimeout: (run: () => void, ms: number) => (waiting = { ms, run }),
    clearTimeout: () => (waiting = null),
  });
  const port: { onmessage: (event: { data: ToFrame }) => void } = { onmessage: () => {} };
  const say = (data: object, source: unknown = parent): void => heard({ source, data });
  say({ type: "open", port });
  const begin = (n: number): void => {
    const { port1 } = new MessageChannel();
    port.onmessage({ data: { type: "begin", key: `env-${n}/1`, script: "node", port: port1 } });
    port1.close();
  };
  const end = (n: number): void => port.onmessage({ data: { type: "end", key: `env-${n}/1` } });
  const nodeScript = { type: "script", name: "node", text: "text", spares: 2 };
  /** Runs what waits for `ms` or less; says for how long the next one waits. */
  const wind = (ms: number): number | null => {
    const due = waiting;
    if (due && due.ms <= ms) {
      waiting = null;
      due.run();
    }
    return waiting?.ms ?? null;
  };
  return { begun, posted, ended, say, begin, end, wind, script: nodeScript };
}

test("a process waits for its script, and begins with it", () => {
  const { begun, posted, say, begin, script } = openFrame();
  begin(1);
  expect(begun).toEqual([]);
  say(script);
  expect(begun).toEqual(["blob:text"]);
  expect(posted).toEqual(["worker 1"]);
});

test("spare workers are made one after the other while nothing begins, and no more than asked for", () => {
  const { begun, say, wind, script } = openFrame();
  say(script);
  expect(begun).toHaveLength(0);
  wind(500);
  expect(begun).toHaveLength(1);
  wind(100);
  expect(begun).toHaveLength(2);
  expect(wind(500)).toBeNull();
  expect(begun).toHaveLength(2);
});

test("a process takes a spare worker; another is made when nothing has begun for a while", () => {
  const { begun, posted, say, begin, wind, script } = openFrame();
  say(script);
  wind(500);
  wind(100);
  begin(1);
  expect(posted).toEqual(["worker 1"]);
  expect(begun).toHaveLength(2);
  expect(wind(100)).toBe(500);
  begin(2);
  begin(3);
  expect(posted).toEqual(["worker 1", "worker 2", "worker 3"]);
  wind(500);
  expect(begun).toHaveLength(4);
});

test("a spare worker that was taken ends with its process", () => {
  const { ended, say, begin, end, wind, script } = openFrame();
  say(script);
  wind(500);
  begin(1);
  end(1);
  expect(ended).toEqual(["worker 1"]);
});

test("nobody but the page gives scripts", () => {
  const { begun, say, begin, script } = openFrame();
  say(script, {});
  begin(1);
  expect(begun).toEqual([]);
});
