import { afterEach, expect, test } from "vitest";
import type { LaptopReply } from "../../../wire/laptopPort.ts";
import { fakeOutside } from "../testing/fakeOutside.ts";
import { type ContainerKeys, runContainer } from "./runContainer.ts";

const ports: MessagePort[] = [];
afterEach(() => ports.splice(0).forEach((port) => port.close()));

interface Running {
  /** The container's own end of the door. */
  readonly port: MessagePort;
  readonly abort: AbortController;
  readonly replies: LaptopReply[];
  keys: ContainerKeys | null;
  isTerminated: boolean;
  end: Promise<void>;
}

function running(hasTerminal = false): Running {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const replies: LaptopReply[] = [];
  const abort = new AbortController();
  const container: Running = {
    port: port2,
    abort,
    replies,
    keys: null,
    isTerminated: false,
    end: Promise.resolve(),
  };
  container.end = runContainer({
    session: fakeOutside(),
    serve: async () => {},
    begin: () => ({ port: port1, terminate: () => (container.isTerminated = true) }),
    sender: "terminal-1",
    start: {
      argv: ["bash"],
      workingDirectory: "/",
      variables: {},
      tools: [],
      files: {},
      executables: [],
      mounts: [],
      stdin: null,
      hasTerminal,
      seed: 1,
      epochMs: 0,
    },
    keysGoTo: (keys) => (container.keys = keys),
    signal: abort.signal,
    reply: (reply) => replies.push(reply),
  });
  return container;
}

test("a container that has ended takes its worker with it", async () => {
  const container = running();
  container.port.postMessage({ type: "news", news: { kind: "ended", exitCode: 3, directories: [] } });
  await container.end;
  expect(container.isTerminated).toBe(true);
  expect(container.replies).toMatchObject([{ news: { exitCode: 3 } }]);
});

test("given up, its worker is ended, whatever it does", async () => {
  const container = running();
  container.abort.abort(new Error("Interrupted."));
  await expect(container.end).rejects.toThrow("Interrupted.");
  expect(container.isTerminated).toBe(true);
});

test.each([
  ["nonsense", "nonsense"],
  ["a request of the laptop's own", { type: "request", request: 1, what: { kind: "function" } }],
  ["an output that is no text", { type: "news", news: { kind: "wrote", stream: "stdout", text: 7 } }],
])("%s from it ends it", async (_, message) => {
  const container = running();
  container.port.postMessage(message);
  await expect(container.end).rejects.toThrow("over its limits");
  expect(container.isTerminated).toBe(true);
});

test("Ctrl-C goes to what its shell runs; the second one without a prompt between is not its any more", async () => {
  const container = running(true);
  expect(container.keys?.interrupt()).toBe(true);
  expect(container.keys?.interrupt()).toBe(false);
  container.port.postMessage({ type: "news", news: { kind: "prompted", prompt: "# " } });
  await expect.poll(() => container.replies.length).toBe(1);
  expect(container.keys?.interrupt()).toBe(true);
  expect(container.keys?.interrupt()).toBe(false);
});
