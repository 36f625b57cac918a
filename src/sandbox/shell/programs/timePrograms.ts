// `sleep` and `timeout`, in virtual time.

import type { Command, ExecResult, ResolvedCommandContext } from "just-bash/browser";
import { exportedBy, failed } from "../hidden/childProcess.ts";
import { runWords } from "../hidden/runWords.ts";
import type { ShellProcess } from "../process/shellProcess.ts";

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
  const end = new AbortController();
  const stop = new AbortController();
  const running = runWords(shell, args.slice(i + 1), context, {
    variables: exportedBy(context),
    stdin: String(context.stdin),
    signal: end.signal,
  });
  const late = host.sleep(ms === 0 ? forEverMs : ms, stop.signal).then(
    () => end.abort(),
    () => undefined,
  );
  const result = await running;
  stop.abort();
  await late;
  // What just-bash says of the abort is nothing that a killed process would say.
  return end.signal.aborted ? { stdout: result.stdout, stderr: "", exitCode: 124 } : result;
}

function durationMs(text: string): number | null {
  if (text === "infinity" || text === "inf") return forEverMs;
  const [, amount = "", unit = ""] = /^(\d+\.?\d*|\.\d+)([smhd]?)$/.exec(text) ?? [];
  return amount === "" ? null : Number(amount) * (unitMs[unit] ?? 1000);
}
