// Which lines of a script are told, each with a turn of its own. A script's every line is; a loop that spins without
// waiting for anything is not, or it would drown the trace and never look like what it is: a process that hangs.

/** Chosen: more than a script of a few screens runs between two waits. */
const linesBetweenWaits = 200;

export class LinePace {
  #left = linesBetweenWaits;
  #last = "";

  /** The script waited for something: an answer, a time. */
  waited(): void {
    this.#left = linesBetweenWaits;
  }

  isTold(file: string, line: number): boolean {
    const place = `${file}:${line}`;
    if (this.#left <= 0 || place === this.#last) return false;
    this.#left--;
    this.#last = place;
    return true;
  }
}
