// Names of the commands and variables that the adapter puts into prepared scripts. No script can write them: just-bash
// reads `${·out}` as a bad substitution.

export const hiddenCommand = {
  /** Returns `$?`. */
  keep: "·keep",
  /** Runs a program by its path, as execve does. */
  exec: "·exec",
  /** Puts the statements of a sourced file or an evaluated text into a slot. */
  load: "·load",
  /** `exec >file`: where the shell's own output goes from here on. */
  redirect: "·redirect",
  /** Runs a tree in the background. */
  job: "·job",
  /** `wait`: just-bash has a builtin of that name, which waits for nothing. */
  wait: "·wait",
  /** Keeps the variables for the EXIT trap: the shell is about to leave. */
  leave: "·leave",
  /** `time`: the clock is read before and after. */
  clock: "·clock",
  timed: "·timed",
  /** Says what is wrong with the rest of a script. */
  fault: "·fault",
} as const;

export const hiddenVariable = {
  /** Where standard output goes when it is not collected: a device, or a file after `exec >file`. */
  out: "·out",
  err: "·err",
  /** `$!` */
  lastJob: "·!",
  /** Never set. */
  nothing: "·nothing",
  /** `1` while `set -u` holds. */
  strict: "·strict",
  /** With a number: the text of an arithmetic expression once it is expanded. */
  sum: "·sum",
} as const;

/** Values of `out` and `err` where output is collected: by a substitution, a pipe, a redirection. */
export const collected = { out: "/dev/stdout", err: "/dev/stderr" } as const;

export const hiddenPrefix = "·";

/** The variable with the name by which a file was sourced. */
export function sourceVariable(file: string): string {
  return `·source${file}`;
}

/** Reading it tells that a line is reached: `/dev/·at/12/startup.sh`. */
export function linePath(line: number, file: string): string {
  return `/dev/·at/${line}${file}`;
}

export function reachedLine(path: string): { readonly line: number; readonly file: string } | null {
  const [, line, file] = /^\/dev\/·at\/(\d+)(\/.*)$/.exec(path) ?? [];
  return line === undefined || file === undefined ? null : { line: Number(line), file };
}
