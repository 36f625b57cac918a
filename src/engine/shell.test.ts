import { expect, test } from "vitest";
import type { Command } from "../model/command.ts";
import type { ProcessResume } from "../model/process.ts";
import { later } from "../model/time.ts";

import { loop, type Script, scriptedSandboxes } from "./testing/scriptedSandboxes.ts";
import { request, startScenario } from "./testing/scenario.ts";

const enter = (text: string): Command => ({
  type: "enterLine",
  environmentId: "env-1",
  shell: "shell-1",
  text,
});

/** The article's loop, with a shell beside it that echoes. */
function loopWithShell(seen: ProcessResume[] = []): Script {
  const program = loop();
  return (context) => {
    const { resume } = context;
    if (resume) seen.push(resume);
    if (!resume || resume.typed.length === 0) return program(context);
    return {
      outputs: resume.typed.map(({ shell, text }) => ({
        kind: "shellWrote",
        shell,
        text: `you typed ${text}\n`,
      })),
      wakeAt: later(resume.now, 1000),
    };
  };
}

test("a line typed at a shell of a frozen environment runs, and nothing else in it does", async () => {
  const seen: ProcessResume[] = [];
  const scenario = startScenario(loopWithShell(seen));
  await scenario.play(request());
  const turns = scenario.entries("process.resumed").length;
  scenario.give(enter("ls /tmp"));
  await scenario.pass(5000);
  expect(scenario.entries("shell.wrote").map(({ text }) => text)).toEqual(["you typed ls /tmp\n"]);
  expect(seen.at(-1)).toMatchObject({ isFrozen: true, answers: [] });
  // The timer that it set is not fired: no further turn.
  expect(scenario.entries("process.resumed")).toHaveLength(turns + 1);
  expect(scenario.runner.world.environments.get("env-1")?.phase.name).toBe("frozen");
});

test("what was typed costs no virtual time in a frozen environment", async () => {
  const scenario = startScenario(loopWithShell());
  await scenario.play(request());
  scenario.give(enter("ls"));
  await scenario.pass(10);
  expect(scenario.entries("process.computed").at(-1)?.chargedMs).toBe(0);
});

test("a line typed while the process computes waits for its turn to end", async () => {
  const busy: Script = (context) =>
    context.resume?.typed.length
      ? { outputs: [{ kind: "shellWrote", shell: "shell-1", text: "now\n" }] }
      : { ...asObject(loop()(context)), cpuMs: 500 };
  const scenario = startScenario(busy);
  scenario.give(request());
  await scenario.pass(600);
  expect(scenario.runner.world.environments.get("env-1")?.process?.activity.name).toBe("computing");
  scenario.give(enter("ls"));
  await scenario.pass(0);
  expect(scenario.entries("shell.wrote")).toEqual([]);
  await scenario.play();
  expect(scenario.entries("shell.wrote")).toHaveLength(1);
});

test("a line typed where no process is left is read by nobody", async () => {
  const scenario = startScenario(() => ({ outputs: [{ kind: "exited", exit: { code: 1 } }] }));
  await scenario.play(request());
  scenario.give(enter("ls"));
  await scenario.pass(10);
  expect(scenario.entries("shell.entered")).toEqual([]);
});

test("Ctrl-C reaches the shell as an input without text", async () => {
  const seen: ProcessResume[] = [];
  const scenario = startScenario(loopWithShell(seen));
  await scenario.play(request());
  scenario.give({ type: "interruptShell", environmentId: "env-1", shell: "shell-1" });
  await scenario.pass(10);
  expect(seen.at(-1)?.typed).toEqual([{ shell: "shell-1", text: null }]);
});

test("while a person is at the prompt of their own process, time passes at real pace", async () => {
  const person: Script = () => ({ outputs: [{ kind: "shellPrompted", shell: "main", prompt: "$ " }] });
  const scenario = startScenario(person, { configuration: { guest: "person", timeoutSeconds: 60 } });
  scenario.runner.command(request());
  scenario.runner.play();
  const { realTime } = scenario;
  await realTime.pass(5000);
  // The init's 10 s are not over after 5 real seconds, at a pace that would have jumped there.
  expect(scenario.entries("process.killed")).toEqual([]);
  await realTime.pass(6000);
  expect(scenario.entries("process.killed")).toHaveLength(1);
});

test("a program that cannot be executed is an invalid entry point", async () => {
  const scenario = startScenario(() => ({
    outputs: [{ kind: "exited", exit: { notExecuted: "/startup.sh", why: "permission denied" } }],
  }));
  await scenario.play({ type: "invokeFunction", ticket: "test", count: 1, everyMs: 0, payload: "{}" });
  expect(scenario.entries("invocation.ended")[0]?.result).toMatchObject({
    errorType: "Runtime.InvalidEntrypoint",
    payload: expect.stringContaining("Error: fork/exec /startup.sh: permission denied"),
  });
});

function asObject<T>(turn: T | "hangs"): T | object {
  return turn === "hangs" ? {} : turn;
}

test("in a crowd only the first environments tell their lines", async () => {
  const told: boolean[] = [];
  const scenario = startScenario(loop(), {
    makeSandboxes: (listener) => {
      const sandboxes = scriptedSandboxes(listener, loop());
      return {
        ...sandboxes,
        start: (start) => {
          told.push(start.tellsLines);
          sandboxes.start(start);
        },
      };
    },
  });
  await scenario.play(request(20));
  expect(told.filter((each) => each)).toHaveLength(12);
  expect(told).toHaveLength(20);
});
