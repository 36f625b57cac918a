// Tells the engine what changed in /tmp, so that it outlives this process. Small changes at once (an endless loop
// must not take them along), many or big ones once, at the end of the turn.

import { turnLimits } from "../../model/limit.ts";
import { base64OfBytes } from "./base64.ts";

/** Chosen: what may be told at once, and how often in one turn. */
const smallBytes = 4096;
const atOncePerTurn = 20;

export class TmpKeeper {
  readonly #pending = new Map<string, { readonly bytes: Uint8Array | null; readonly mode: number }>();
  readonly #tell: (path: string, base64: string | null, mode: number) => void;
  #toldAtOnce = 0;

  constructor(tell: (path: string, base64: string | null, mode: number) => void) {
    this.#tell = tell;
  }

  changed(path: string, bytes: Uint8Array | null, mode: number): void {
    if (this.#toldAtOnce < atOncePerTurn && (bytes?.length ?? 0) <= smallBytes && !this.#pending.has(path)) {
      this.#toldAtOnce++;
      this.#tell(path, bytes === null ? null : base64OfBytes(bytes), mode);
    } else this.#pending.set(path, { bytes, mode });
  }

  endTurn(): void {
    for (const [path, { bytes, mode }] of this.#pending) {
      // Four characters for three bytes. A file that is too big to carry is gone after a restart, not half there.
      const isCarried = bytes !== null && Math.ceil(bytes.length / 3) * 4 <= turnLimits.tmpFileChars;
      this.#tell(path, isCarried ? base64OfBytes(bytes) : null, mode);
    }
    this.#pending.clear();
    this.#toldAtOnce = 0;
  }
}
