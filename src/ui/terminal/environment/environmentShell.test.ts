import { beforeEach, describe, expect, test } from "vitest";
import type { Entry, EntryDraft } from "../../../model/entry.ts";
import { virtualTime } from "../../../model/time.ts";
import { deployed } from "../../../readings/testing/walk.ts";
import { stillSession } from "../../testing/stillSession.tsx";
import { evolve } from "../../../world/evolve.ts";
import type { World } from "../../../world/world.ts";
import type { Seat } from "../terminals.ts";
import { EnvironmentShell } from "./environmentShell.ts";

const environmentId = "env-1";
const launch: readonly EntryDraft[] = [
  deployed({ guest: "container" }),
  { type: "environment.launched", environmentId, version: 1, downloadMs: 1, bootMs: 1 },
  { type: "process.started", environmentId, process: 1 },
];
const reclaimAt = virtualTime(1000);

let heard: string[] = [];
let sent: string[] = [];
let happens: (...drafts: EntryDraft[]) => void;
let shell: EnvironmentShell;

/** A session in which `drafts` have happened, with a shell of env-1. */
function opened(seat: Seat, drafts: readonly EntryDraft[] = launch): void {
  heard = [];
  sent = [];
  const still = stillSession([[0, ...drafts]], {});
  const entries: Entry[] = drafts.map((draft, seq) => ({ ...draft, seq, at: virtualTime(0), cause: null }));
  still.store.setState({ entries });
  const watchers = new Set<(entry: Entry, world: World) => void>();
  shell = new EnvironmentShell(
    {
      store: still.store,
      watch(listener) {
        watchers.add(listener);
        return () => watchers.delete(listener);
      },
      enterLine: (id, name, text) => sent.push(`${id} ${name.replace(/\d+$/, "N")} ${text}`),
      interruptShell: (id, name) => sent.push(`${id} ${name.replace(/\d+$/, "N")} ^C`),
    },
    environmentId,
    seat,
    {
      wrote: (text) => heard.push(text),
      prompted: (prompt) => heard.push(`prompt ${prompt}`),
      ended: (why) => heard.push(why),
    },
  );
  happens = (...more) => {
    const { world } = still.store.getState();
    for (const draft of more) {
      const entry: Entry = { ...draft, seq: world.nextSeq, at: virtualTime(0), cause: null };
      evolve(world, entry);
      for (const watcher of watchers) watcher(entry, world);
    }
  };
}

const main = { environmentId, process: 1, shell: "main" } as const;

describe("beside the process", () => {
  beforeEach(() => opened("beside"));

  test("there is a prompt at once, and a line goes to a shell of its own", () => {
    expect(heard).toEqual(["prompt bash-5.2$ "]);
    expect(shell.enter("ls /tmp")).toBe(true);
    expect(sent).toEqual(["env-1 shell-N ls /tmp"]);
    expect(shell.isRunning).toBe(true);
  });

  test("Ctrl-C goes to the same shell", () => {
    shell.enter("sleep 100");
    shell.interrupt();
    expect(sent.at(-1)).toBe("env-1 shell-N ^C");
  });

  test("what other shells say is not heard", () => {
    happens({ type: "shell.wrote", ...main, text: "to the person" });
    expect(heard).toEqual(["prompt bash-5.2$ "]);
  });

  test("a process that is ended at its timeout: it says so, and begins again with the next process", () => {
    shell.enter("ls");
    happens(
      { type: "process.killed", environmentId, process: 1 },
      { type: "environment.reset", environmentId, reason: "timeout", reclaimAt },
    );
    expect(heard.slice(1)).toEqual([
      "The process of env-1 was ended at its timeout. A new one starts with the next event; /tmp is kept.",
      "prompt null",
    ]);
    expect(shell.enter("ls")).toBe(false);
    happens({ type: "process.started", environmentId, process: 2 });
    expect(heard.at(-1)).toBe("prompt bash-5.2$ ");
    expect(shell.enter("ls")).toBe(true);
  });

  test("a process that exits: its exit code is told", () => {
    happens(
      { type: "process.exited", environmentId, process: 1, exit: { code: 3 } },
      { type: "environment.reset", environmentId, reason: "crash", reclaimAt },
    );
    expect(heard).toContain(
      "The process of env-1 has exited with 3. A new one starts with the next event; /tmp is kept.",
    );
  });

  test("an environment that is shut down takes its shells with it", () => {
    happens({ type: "environment.shuttingDown", environmentId, reason: "idle", until: reclaimAt });
    expect(heard.at(-1)).toBe(
      "env-1 is gone: idle for long enough.\r\nIts process and its /tmp went with it.",
    );
    expect(shell.enter("ls")).toBe(false);
  });
});

describe("as the process", () => {
  test("the prompt is the process's own", () => {
    opened("main");
    expect(heard).toEqual([]);
    happens({ type: "shell.prompted", ...main, prompt: "$ " });
    expect(heard).toEqual(["prompt $ "]);
  });

  test("a terminal that is opened later shows what has been typed and said", () => {
    opened("main", [
      ...launch,
      { type: "shell.prompted", ...main, prompt: "$ " },
      { type: "shell.entered", ...main, text: "echo hi" },
      { type: "shell.wrote", ...main, text: "hi\n" },
      { type: "shell.prompted", ...main, prompt: "$ " },
    ]);
    expect(heard.join("|")).toBe("prompt $ |echo hi\n|hi\n|prompt $ ");
  });

  test("an init that took too long is told, and the next process prompts anew", () => {
    opened("main");
    happens(
      { type: "process.killed", environmentId, process: 1 },
      { type: "process.started", environmentId, process: 2 },
      { type: "shell.prompted", ...main, process: 2, prompt: "$ " },
    );
    expect(heard.at(-3)).toContain("its init took too long");
    expect(heard.at(-1)).toBe("prompt $ ");
  });
});
