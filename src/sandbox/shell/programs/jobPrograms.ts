// `wait`, `jobs`, `kill`, `trap`, `ulimit`: the shell's jobs, its limits, and the signals that it may get. A Lambda environment without
// extensions gets none but SIGKILL, so that traps run for EXIT, and for what a script sends to itself.

import type { Command, ExecResult, ResolvedCommandContext } from "just-bash/browser";
import { exportedBy, failed } from "../hidden/childProcess.ts";
import { hiddenCommand } from "../hidden/hiddenNames.ts";
import { runWords } from "../hidden/runWords.ts";
import { signalName, signalNumber, signalTable } from "../process/signals.ts";
import type { ShellProcess } from "../process/shellProcess.ts";

export function newJobPrograms(shell: ShellProcess): readonly Command[] {
  return [
    { name: hiddenCommand.wait, execute: (args, context) => wait(shell, args, context) },
    { name: "jobs", execute: async (args) => jobs(shell, args) },
    { name: "kill", execute: async (args) => kill(shell, args) },
    { name: "disown", execute: async (args) => disown(shell, args) },
    { name: "nohup", execute: (args, context) => nohup(shell, args, context) },
    { name: "umask", execute: async (args) => umask(args) },
    { name: "ulimit", execute: async (args) => ulimit(args) },
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
  const [first = "", ...others] = args;
  if (first === "-l" || first === "-L") return listed(others);
  const isNamed = first === "-s" || first === "-n";
  const written = isNamed ? (others[0] ?? "") : /^-./.test(first) && first !== "--" ? first.slice(1) : null;
  const signal = written === null ? "TERM" : signalName(written);
  const isTest = written === "0";
  if (signal === null && !isTest) {
    return failed(`bash: kill: ${written}: invalid signal specification\n`, 1);
  }
  let stderr = "";
  for (const name of written === null
    ? args.filter((each) => each !== "--")
    : others.slice(isNamed ? 1 : 0)) {
    const job = shell.jobs.find(name);
    if (Number(name) === shell.pid) shell.signalled = isTest ? null : signal;
    else if (job === undefined || job.exitCode !== null) {
      stderr += `bash: kill: (${name}) - No such process\n`;
    } else if (signal !== null) job.end.abort(128 + signalNumber(signal));
  }
  return failed(stderr, stderr === "" ? 0 : 1);
}

/** `kill -l`: numbers to names, and names to numbers. */
function listed(words: readonly string[]): ExecResult {
  if (words.length === 0) return { stdout: signalTable(), stderr: "", exitCode: 0 };
  let stdout = "";
  for (const word of words) {
    // A number may be an exit code: 143 is 128 and TERM.
    const name = signalName(Number(word) > 128 ? String(Number(word) - 128) : word);
    if (name === null) return failed(`bash: kill: ${word}: invalid signal specification\n`, 1);
    stdout += /^\d/.test(word) ? `${name}\n` : `${signalNumber(name)}\n`;
  }
  return { stdout, stderr: "", exitCode: 0 };
}

function disown({ jobs }: ShellProcess, names: readonly string[]): ExecResult {
  const last = jobs.all.at(-1);
  const forgotten = names.length > 0 ? names.map((name) => jobs.find(name)) : [last];
  for (const job of forgotten) if (job !== undefined) jobs.forget(job);
  return failed("", forgotten.includes(undefined) ? 1 : 0);
}

/** The mask is what it is: new files are not made by it. */
function umask(args: readonly string[]): ExecResult {
  const isAsked = args.every((each) => each.startsWith("-"));
  const stdout = !isAsked ? "" : args.includes("-S") ? "u=rwx,g=rx,o=rx\n" : "0022\n";
  return { stdout, stderr: "", exitCode: 0 };
}

/** File descriptors and processes: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const countedLimit = "1024";

function ulimit(args: readonly string[]): ExecResult {
  const letter = args.find((each) => each.startsWith("-"))?.replace(/[-HS]/g, "") ?? "f";
  const isSet = args.some((each) => !each.startsWith("-"));
  const value = /^[nu]$/.test(letter) ? countedLimit : "unlimited";
  return { stdout: isSet ? "" : `${value}\n`, stderr: "", exitCode: 0 };
}

/** Nobody hangs up here. */
async function nohup(
  shell: ShellProcess,
  args: readonly string[],
  context: ResolvedCommandContext,
): Promise<ExecResult> {
  if (args.length === 0)
    return failed("nohup: missing operand\nTry 'nohup --help' for more information.\n", 125);
  return runWords(shell, args, context, {
    variables: exportedBy(context),
    stdin: String(context.stdin),
    ...(context.signal && { signal: context.signal }),
  });
}

const pseudoSignals: ReadonlySet<string> = new Set(["EXIT", "ERR", "DEBUG", "RETURN"]);

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
    const name = written === "0" ? "EXIT" : written.toUpperCase().replace(/^SIG/, "");
    const signal = pseudoSignals.has(name) ? name : signalName(written);
    if (signal === null) return failed(`bash: trap: ${written}: invalid signal specification\n`, 1);
    if (text === "-") traps.delete(signal);
    else traps.set(signal, text);
  }
  return failed("", 0);
}
