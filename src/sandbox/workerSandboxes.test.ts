import { expect, test } from "vitest";
import type { ToEnvironment } from "../wire/environmentPort.ts";
import type { ToFrame } from "../wire/framePort.ts";
import { usualStart } from "./testing/drivenProcess.ts";
import { workerSandboxes } from "./workerSandboxes.ts";

const tmpChange = { kind: "changedTmp", path: "/tmp/a", keepsBytes: 0, base64: "aGk=", mode: 0o644 };
const put = {
  kind: "requested",
  exchange: 1,
  request: { method: "PUT", url: "https://x/", headers: [], body: { base64: "/wAB", sizeBytes: 3 } },
};
const parked = { type: "parked", turn: { outputs: [], cpuMs: 1, wakeAt: null } };

/** The frame's and the environments' ends, and a clock to wind by hand. */
function open({ cores = 4 } = {}) {
  const channel = new MessageChannel();
  const told: ToFrame[] = [];
  const ports = new Map<string, MessagePort>();
  const received = new Map<string, ToEnvironment[]>();
  const heard: string[] = [];
  let now = 0;
  const waiting: { ms: number; run: () => void }[] = [];
  channel.port2.onmessage = ({ data }: MessageEvent<ToFrame>) => {
    told.push(data);
    if (data.type !== "begin") return;
    ports.set(data.key, data.port);
    data.port.onmessage = ({ data: message }: MessageEvent<ToEnvironment>) =>
      void received.set(data.key, [...(received.get(data.key) ?? []), message]);
  };
  const sandboxes = workerSandboxes(
    channel.port1,
    {
      output: (id, process, output) => heard.push(`${id}/${process} output ${output.kind}`),
      parked: (id, process) => heard.push(`${id}/${process} parked`),
      stalled: (id, process) => heard.push(`${id}/${process} stalled`),
      lost: (id, process, why) => heard.push(`${id}/${process} lost: ${why}`),
    },
    { cores, after: (ms, run) => waiting.push({ ms, run }), nowMs: () => now },
  );
  const start = (n: number): void => sandboxes.start({ ...usualStart, environmentId: `env-${n}` });
  const say = (n: number, message: unknown): void => ports.get(`env-${n}/1`)?.postMessage(message);
  const begun = (): string[] => told.flatMap((each) => (each.type === "begin" ? [each.key] : []));
  const ended = (): string[] => told.flatMap((each) => (each.type === "end" ? [each.key] : []));
  const wind = (ms: number): void => {
    now += ms;
    for (const each of waiting.splice(0)) if (each.ms <= ms) each.run();
  };
  return { sandboxes, start, say, begun, ended, heard, received, wind };
}

/** Until messages that were posted have arrived: a port of this thread delivers within a round of the event loop. */
async function arrived(): Promise<void> {
  for (let round = 0; round < 20; round++) await new Promise((resolve) => setImmediate(resolve));
}

test("as many processes load at once as there are cores, and none while as many are in their first turn", async () => {
  const { start, say, begun } = open({ cores: 4 });
  for (let n = 1; n <= 20; n++) start(n);
  await arrived();
  expect(begun().length).toBe(4);
  for (const n of [1, 2, 3]) say(n, "ready");
  await arrived();
  expect(begun().length).toBe(7);
  for (const n of [4, 5, 6]) say(n, "ready");
  await arrived();
  // Six are in their first turn, one loads.
  expect(begun().length).toBe(7);
  for (const n of [1, 2, 3]) say(n, parked);
  await arrived();
  expect(begun().length).toBe(10);
});

test("a first turn without end holds the others up for a moment only", async () => {
  const { start, say, begun, wind } = open({ cores: 1 });
  for (let n = 1; n <= 3; n++) start(n);
  await arrived();
  say(1, "ready");
  await arrived();
  wind(200);
  await arrived();
  expect(begun().length).toBe(2);
});

test("a prepared process runs ahead; what it says is told when the engine has started it", async () => {
  const { sandboxes, start, say, heard, received } = open();
  sandboxes.prepare({ ...usualStart, environmentId: "env-1" });
  await arrived();
  expect(received.get("env-1/1")?.map((message) => message.type)).toEqual(["start"]);
  say(1, "ready");
  say(1, { type: "output", output: { kind: "wrote", stream: "stdout", text: "a" } });
  say(1, parked);
  await arrived();
  expect(heard).toEqual([]);
  start(1);
  expect(heard).toEqual([]);
  await arrived();
  expect(heard).toEqual(["env-1/1 output wrote", "env-1/1 parked"]);
  expect(received.get("env-1/1")).toHaveLength(1);
});

test("what ran ahead of a start that has changed since is void", async () => {
  const { sandboxes, start, say, heard, begun, ended } = open();
  sandboxes.prepare({ ...usualStart, environmentId: "env-1", cpuModel: "measured" });
  await arrived();
  say(1, "ready");
  say(1, parked);
  await arrived();
  start(1);
  await arrived();
  expect(heard).toEqual([]);
  expect(ended()).toEqual(["env-1/1"]);
  expect(begun()).toEqual(["env-1/1", "env-1/1"]);
});

test("a process that breaks the rules while it runs ahead is given up when it is started", async () => {
  const { sandboxes, start, say, heard } = open();
  sandboxes.prepare({ ...usualStart, environmentId: "env-1" });
  await arrived();
  say(1, "ready");
  say(1, "nonsense");
  await arrived();
  expect(heard).toEqual([]);
  start(1);
  await arrived();
  expect(heard).toEqual(["env-1/1 lost: It said what no environment says."]);
});

test("what a process says is handed on, and a turn is answered once", async () => {
  const { start, say, heard, ended } = open();
  start(1);
  await arrived();
  say(1, "ready");
  say(1, { type: "output", output: { kind: "wrote", stream: "stdout", text: "a" } });
  say(1, parked);
  say(1, parked);
  await arrived();
  expect(heard).toEqual([
    "env-1/1 output wrote",
    "env-1/1 parked",
    "env-1/1 lost: It answered what nobody asked.",
  ]);
  expect(ended()).toEqual(["env-1/1"]);
});

test.each([
  null,
  "ready",
  { type: "parked" },
  { type: "parked", turn: { outputs: [], cpuMs: Number.NaN, wakeAt: null } },
  { type: "output", output: { ...tmpChange, base64: "not base" } },
  { type: "output", output: { ...tmpChange, keepsBytes: 1 } },
  {
    type: "output",
    output: { ...put, request: { ...put.request, body: { base64: '/w"B', sizeBytes: 3 } } },
  },
])("a process that says %j is given up", async (nonsense) => {
  const { start, say, heard } = open();
  start(1);
  await arrived();
  say(1, "ready");
  say(1, nonsense);
  await arrived();
  expect(heard).toEqual(["env-1/1 lost: It said what no environment says."]);
});

test("a process that floods within a turn is given up", async () => {
  const { start, say, heard } = open();
  start(1);
  await arrived();
  for (let i = 0; i < 500; i++)
    say(1, { type: "output", output: { kind: "wrote", stream: "stdout", text: "a" } });
  await arrived();
  expect(heard.at(-1)).toBe("env-1/1 lost: It flooded the engine with messages.");
  expect(heard.length).toBe(102);
});

test("nothing is heard of a process that was ended", async () => {
  const { sandboxes, start, say, heard } = open();
  start(1);
  await arrived();
  sandboxes.end("env-1", 1);
  say(1, parked);
  await arrived();
  expect(heard).toEqual([]);
});

test("ends go sixteen a task", async () => {
  const { sandboxes, start, say, ended, wind } = open({ cores: 100 });
  for (let n = 1; n <= 40; n++) start(n);
  for (let round = 0; round < 4; round++) {
    await arrived();
    for (let n = 1; n <= 40; n++) say(n, parked);
  }
  await arrived();
  for (let n = 1; n <= 40; n++) sandboxes.end(`env-${n}`, 1);
  await arrived();
  const first = ended().length;
  wind(0);
  await arrived();
  wind(0);
  await arrived();
  expect([first, ended().length]).toEqual([16, 40]);
});

test("a process ended in the midst of a turn burns a core for two seconds: begins wait", async () => {
  const { sandboxes, start, begun, wind } = open({ cores: 2 });
  start(1);
  await arrived();
  sandboxes.end("env-1", 1);
  start(2);
  await arrived();
  expect(begun()).toEqual(["env-1/1"]);
  wind(2000);
  await arrived();
  expect(begun()).toEqual(["env-1/1", "env-2/1"]);
});

test("a process that computes too long is reported once, counted from when its worker is up", async () => {
  const { start, say, heard, wind } = open();
  start(1);
  wind(9000);
  await arrived();
  expect(heard).toEqual([]);
  say(1, "ready");
  await arrived();
  wind(1900);
  expect(heard).toEqual([]);
  wind(200);
  wind(200);
  expect(heard).toEqual(["env-1/1 stalled"]);
  say(1, parked);
  await arrived();
  expect(heard).toEqual(["env-1/1 stalled", "env-1/1 parked"]);
});
