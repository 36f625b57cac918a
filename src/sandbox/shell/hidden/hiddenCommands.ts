// The commands that prepared scripts call: one small function each, over the process that runs the script.

import type { Command, ExecResult, ResolvedCommandContext } from "just-bash/browser";
import type { ShellProcess } from "../process/shellProcess.ts";
import { executed } from "./execProgram.ts";
import { hiddenCommand } from "./hiddenNames.ts";
import { loadedText } from "./loadText.ts";
import { redirectedShell } from "./redirectShell.ts";
import { startedJob } from "./startJob.ts";

export function hiddenCommands(shell: ShellProcess): readonly Command[] {
  const clocks: number[] = [];
  const { host } = shell.machine;
  return [
    { name: hiddenCommand.keep, execute: async (_, { env }) => unchanged(env) },
    { name: hiddenCommand.exec, execute: (args, context) => executed(shell, args, context) },
    { name: hiddenCommand.load, execute: (args, context) => loadedText(shell, args, context) },
    { name: hiddenCommand.redirect, execute: async (args, context) => redirectedShell(shell, args, context) },
    { name: hiddenCommand.job, execute: async (args, context) => startedJob(shell, args, context) },
    {
      name: hiddenCommand.clock,
      async execute(_, { env }) {
        clocks.push(host.nowMs());
        return unchanged(env);
      },
    },
    {
      name: hiddenCommand.timed,
      async execute([option], { env }) {
        const ms = host.nowMs() - (clocks.pop() ?? host.nowMs());
        return { ...unchanged(env), stderr: option === "-p" ? posixTimes(ms) : times(ms) };
      },
    },
    {
      name: hiddenCommand.fault,
      async execute([line = "", ...said]) {
        shell.line = Number(line);
        return { stdout: "", stderr: said.map((each) => `${shell.place()}${each}\n`).join(""), exitCode: 2 };
      },
    },
  ];
}

/** `$?` stays. */
function unchanged(env: ResolvedCommandContext["env"]): ExecResult {
  return { stdout: "", stderr: "", exitCode: Number(env.get("?") ?? 0) };
}

function times(ms: number): string {
  const real = `${Math.floor(ms / 60_000)}m${((ms % 60_000) / 1000).toFixed(3)}s`;
  return `\nreal\t${real}\nuser\t0m0.000s\nsys\t0m0.000s\n`;
}

function posixTimes(ms: number): string {
  return `real ${(ms / 1000).toFixed(2)}\nuser 0.00\nsys 0.00\n`;
}
