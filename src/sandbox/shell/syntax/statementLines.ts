// On which line a statement begins. just-bash knows the line of simple commands only; each statement has its source
// text, which is looked for in the script from where the one before it was found.

import type { Statement } from "./syntax.ts";

export interface FoundStatement {
  readonly line: number;
  /** Offset behind it. */
  readonly end: number;
}

export class StatementLines {
  readonly #text: string;
  readonly #lineStarts: readonly number[];
  #cursor = 0;

  constructor(text: string) {
    this.#text = text;
    const starts = [0];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.#lineStarts = starts;
  }

  /** To be called in the order of the text, outer statements before inner ones. */
  enter({ sourceText }: Statement): FoundStatement {
    const source = sourceText?.trimStart() ?? "";
    const first = source.slice(0, 200);
    let at = first === "" ? -1 : this.#text.indexOf(first, this.#cursor);
    while (at >= 0 && this.#isInComment(at)) at = this.#text.indexOf(first, at + 1);
    if (at < 0) return { line: this.#lineAt(this.#cursor), end: this.#cursor };
    // The first statement inside may begin with the same words, but not in the same place.
    this.#cursor = at + 1;
    return { line: this.#lineAt(at), end: at + source.length };
  }

  leave({ end }: FoundStatement): void {
    this.#cursor = Math.max(this.#cursor, end);
  }

  #isInComment(at: number): boolean {
    const start = this.#text.lastIndexOf("\n", at - 1) + 1;
    return /^\s*#/.test(this.#text.slice(start, at));
  }

  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}
