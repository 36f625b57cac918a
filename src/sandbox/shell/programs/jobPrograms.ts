// `wait`, `jobs`, `kill`, `trap`: the shell's jobs, and the signals that it may get. A Lambda environment without
// extensions gets none but SIGKILL, so that traps run for EXIT only.

import type { Command, ExecResult, ResolvedCommandContext } from "just-bash/browser";
import { failed } from "../hidden/childProcess.ts";
import type { ShellProcess } from "../process/shellProcess.ts";

export function newJobPrograms(shell: ShellProcess): readonly Command[] {
  return [
    { name: "wait", execute: (args, context) => wait(shell, args, context) },
    { name: "jobs", execute: async (args) => jobs(shell, args) },
    { name: "kill", execute: async (args) => kill(shell, args) },
    { name: "trap", execute: async (args) => trap(shell, args) },
  ];
}

async function wait(
  { jobs }: ShellProcess,
  args: readonly string[],
  { signal }: ResolvedCommandContext,
): Promise<ExecResult> {
  const aborted = new Promise<number>((resolve) => {
    signal?.addEventListener("abort", () => resolve(130), { once: true });
  });
  const names = args.filter((each) => !each.startsWith("-"));
  if (args.includes("-n") && names.length === 0) {
    const first = await Promise.race([aborted, ...jobs.all.map(({ done }) => done)]);
    for (const job of jobs.all) if (job.exitCode !== null) jobs.forget(job);
    return failed("", jobs.all.length === 0 && first === 130 ? 127 : first);
  }
  let exitCode = 0;
  let stderr = "";
  for (const name of names.length > 0 ? names : jobs.all.map(({ pid }) => String(pid))) {
    const job = jobs.find(name);
    if (job === undefined) {
      stderr += `bash: wait: pid ${name} is not a child of this shell\n`;
      exitCode = 127;
      continue;
    }
    const ended = await Promise.race([job.done, aborted]);
    if (names.length > 0) exitCode = ended;
    jobs.forget(job);
  }
  return failed(stderr, exitCode);
}

function jobs({ jobs: { all } }: ShellProcess, args: readonly string[]): ExecResult {
  if (args.includes("-p"))
    return { stdout: all.map(({ pid }) => `${pid}\n`).join(""), stderr: "", exitCode: 0 };
  const lines = all.map(({ number, text, exitCode }, i) => {
    const mark = i === all.length - 1 ? "+" : i === all.length - 2 ? "-" : " ";
    const state = exitCode === null ? "Running" : exitCode === 0 ? "Done" : `Exit ${exitCode}`;
    return `[${number}]${mark}  ${state.padEnd(24)}${text}${exitCode === null ? " &" : ""}\n`;
  });
  return { stdout: lines.join(""), stderr: "", exitCode: 0 };
}

function kill(shell: ShellProcess, args: readonly string[]): ExecResult {
  const isTest = args[0] === "-0";
  const names = args.filter((each, i) => !each.startsWith("-") && args[i - 1] !== "-s");
  let stderr = "";
  for (const name of names) {
    const job = shell.jobs.find(name);
    const isItself = Number(name) === shell.pid;
    if (job !== undefined && job.exitCode === null) {
      if (!isTest) job.end.abort();
    } else if (!isItself) stderr += `bash: kill: (${name}) - No such process\n`;
  }
  return failed(stderr, stderr === "" ? 0 : 1);
}

const signals = /^(?:SIG)?(EXIT|HUP|INT|QUIT|TERM|USR1|USR2|CHLD|PIPE|ERR|DEBUG|RETURN|ALRM|CONT|WINCH)$/;

function trap({ traps }: ShellProcess, args: readonly string[]): ExecResult {
  const words = args[0] === "--" ? args.slice(1) : args;
  if (words.length === 0 || words[0] === "-p") {
    const lines = [...traps].map(
      ([signal, text]) => `trap -- '${text.replaceAll("'", "'\\''")}' ${signal}\n`,
    );
    return { stdout: lines.join(""), stderr: "", exitCode: 0 };
  }
  const [text = "", ...names] = words;
  for (const written of names) {
    const name = written === "0" ? "EXIT" : signals.exec(written.toUpperCase())?.[1];
    const signal = name ?? (/^\d+$/.test(written) ? written : undefined);
    if (signal === undefined) return failed(`bash: trap: ${written}: invalid signal specification\n`, 1);
    if (text === "-") traps.delete(signal);
    else traps.set(signal, text);
  }
  return failed("", 0);
}
