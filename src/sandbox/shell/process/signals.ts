// The signals of Linux by their numbers.

const names = (
  "HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG " +
  "XCPU XFSZ VTALRM PROF WINCH IO PWR SYS"
).split(" ");

/** `TERM`, `SIGTERM` or `15` as `TERM`; `null`: there is no such signal. */
export function signalName(written: string): string | null {
  if (/^\d+$/.test(written)) return names[Number(written) - 1] ?? null;
  const name = written.toUpperCase().replace(/^SIG/, "");
  return names.includes(name) ? name : null;
}

export function signalNumber(name: string): number {
  return names.indexOf(name) + 1;
}

/** As `kill -l` shows them. */
export function signalTable(): string {
  const entries = names.map((name, i) => `${String(i + 1).padStart(2)}) SIG${name}`);
  return entries.map((each, i) => each + (i % 5 === 4 || i === entries.length - 1 ? "\n" : "\t")).join("");
}
