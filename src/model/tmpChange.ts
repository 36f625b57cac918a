// A change of a file below /tmp, told as what is new in it: a log that grows costs what was appended, not the whole.

export interface TmpChange {
  readonly path: string;
  /** So many of the bytes before are as they were; a multiple of 3, as base64 carries bytes in threes. */
  readonly keepsBytes: number;
  /** The bytes behind them; `null`: the file is gone. */
  readonly base64: string | null;
  /** Permission bits, as in 0o755. */
  readonly mode: number;
}

/** The whole file after a change, as base64. `null`: it is gone, or was never as long as what it is said to keep. */
export function fileAfter(
  before: string,
  { keepsBytes, base64 }: Pick<TmpChange, "keepsBytes" | "base64">,
): string | null {
  const kept = before.slice(0, (keepsBytes / 3) * 4);
  const isWhole = kept.length === (keepsBytes / 3) * 4 && !kept.endsWith("=");
  return base64 !== null && isWhole ? kept + base64 : null;
}
