// `sleep` and `timeout`, in virtual time.

import type { Command, ExecResult, ResolvedCommandContext } from "just-bash/browser";
import { exportedBy, failed } from "../hidden/childProcess.ts";
import { hiddenVariable } from "../hidden/hiddenNames.ts";
import { ownStreams } from "../prepare/position.ts";
import type { ShellProcess } from "../process/shellProcess.ts";
import { literalWord, simpleCommand, statementOf } from "../syntax/build.ts";

const unitMs: Readonly<Record<string, number>> = {
  "": 1000,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** Longer than any environment lives. */
const forEverMs = 10 * 365 * 86_400_000;

export function newTimePrograms(shell: ShellProcess): readonly Command[] {
  return [
    { name: "sleep", execute: (args, context) => sleep(shell, args, context) },
    { name: "timeout", execute: (args, context) => timeout(shell, args, context) },
  ];
}

async function sleep(
  { machine: { host } }: ShellProcess,
  args: readonly string[],
  { signal }: ResolvedCommandContext,
): Promise<ExecResult> {
  host.startedProgram();
  if (args.length === 0)
    return failed("sleep: missing operand\nTry 'sleep --help' for more information.\n", 1);
  let totalMs = 0;
  for (const arg of args) {
    const ms = durationMs(arg);
    if (ms === null)
      return failed(`sleep: invalid time interval '${arg}'\nTry 'sleep --help' for more information.\n`, 1);
    totalMs += ms;
  }
  try {
    await host.sleep(Math.min(totalMs, forEverMs), signal);
  } catch {
    return failed("", 143);
  }
  return failed("", 0);
}

async function timeout(
  shell: ShellProcess,
  args: readonly string[],
  context: ResolvedCommandContext,
): Promise<ExecResult> {
  const { host } = shell.machine;
  host.startedProgram();
  let i = 0;
  for (; i < args.length && (args[i] ?? "").startsWith("-"); i++) if (/^-[sk]$/.test(args[i] ?? "")) i++;
  const ms = durationMs(args[i] ?? "");
  if (ms === null) return failed(`timeout: invalid time interval '${args[i] ?? ""}'\n`, 125);
  const [name = "", ...rest] = args.slice(i + 1);
  const script = {
    type: "Script" as const,
    statements: [statementOf(simpleCommand(name, rest.map(literalWord)))],
  };
  const { script: prepared } = shell.prepare({ script, fault: null }, "", ownStreams, null);
  const end = new AbortController();
  const stop = new AbortController();
  const running = context.exec?.(shell.treeText(prepared), {
    cwd: context.cwd,
    env: {
      ...exportedBy(context),
      [hiddenVariable.out]: context.env.get(hiddenVariable.out) ?? "/dev/stdout",
      [hiddenVariable.err]: context.env.get(hiddenVariable.err) ?? "/dev/stderr",
    },
    stdin: String(context.stdin),
    stdinKind: "bytes",
    signal: end.signal,
  });
  const late = host.sleep(ms === 0 ? forEverMs : ms, stop.signal).then(
    () => end.abort(),
    () => undefined,
  );
  const result = (await running) ?? failed("", 1);
  stop.abort();
  await late;
  return end.signal.aborted ? { ...result, exitCode: 124 } : result;
}

function durationMs(text: string): number | null {
  if (text === "infinity" || text === "inf") return forEverMs;
  const [, amount = "", unit = ""] = /^(\d+\.?\d*|\.\d+)([smhd]?)$/.exec(text) ?? [];
  return amount === "" ? null : Number(amount) * (unitMs[unit] ?? 1000);
}
