// xterm parses what is written a little later, but takes a new size at once: text that was laid out for the old width
// would then be wrapped at the new one. (Mended in xterm after 6.0.0: xtermjs/xterm.js, issue 5597.)

import { Terminal } from "@xterm/xterm";

interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** A terminal that takes a new size when everything that was written before stands on it. */
export class OrderedTerminal extends Terminal {
  #pending = 0;
  #wanted: Size | null = null;

  override write(data: string | Uint8Array, callback?: () => void): void {
    this.#pending += 1;
    super.write(data, () => {
      this.#pending -= 1;
      callback?.();
      this.#resizeWhenWritten();
    });
  }

  /** A size that is still waited for is not wanted any more. */
  keepSize(): void {
    this.#wanted = null;
  }

  override resize(columns: number, rows: number): void {
    this.#wanted = { columns, rows };
    this.#resizeWhenWritten();
  }

  #resizeWhenWritten(): void {
    const wanted = this.#wanted;
    if (this.#pending > 0 || !wanted) return;
    this.#wanted = null;
    super.resize(wanted.columns, wanted.rows);
  }
}
