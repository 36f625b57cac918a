// Tells the engine what changed in /tmp, so that it outlives this process. Small changes at once (an endless loop
// must not take them along), many or big ones once, at the end of the turn. Of a file that the engine knows it tells
// what is new: one that grows would cost its whole length in every turn.

import { turnLimits } from "../../model/limit.ts";
import type { TmpChange } from "../../model/tmpChange.ts";
import { base64OfBytes } from "./base64.ts";

/** Chosen: what may be told at once, and how often in one turn. */
const smallBytes = 4096;
const atOncePerTurn = 20;

const nothing = new Uint8Array();

export class TmpKeeper {
  readonly #pending = new Map<string, { readonly bytes: Uint8Array | null; readonly mode: number }>();
  /** What the engine has of each file. Not copied: a file's bytes are replaced, never changed. */
  readonly #known = new Map<string, Uint8Array>();
  readonly #tell: (change: TmpChange) => void;
  #toldAtOnce = 0;

  constructor(tell: (change: TmpChange) => void) {
    this.#tell = tell;
  }

  /** The engine has this file already: it gave it to the process. */
  isKnown(path: string, bytes: Uint8Array): void {
    this.#known.set(path, bytes);
  }

  changed(path: string, bytes: Uint8Array | null, mode: number): void {
    if (this.#toldAtOnce < atOncePerTurn && (bytes?.length ?? 0) <= smallBytes && !this.#pending.has(path)) {
      this.#toldAtOnce++;
      this.#tellOf(path, bytes, mode);
    } else this.#pending.set(path, { bytes, mode });
  }

  endTurn(): void {
    for (const [path, { bytes, mode }] of this.#pending) {
      // Four characters for three bytes. A file that is too big to carry is gone after a restart, not half there.
      const isCarried = bytes !== null && Math.ceil(bytes.length / 3) * 4 <= turnLimits.tmpFileChars;
      this.#tellOf(path, isCarried ? bytes : null, mode);
    }
    this.#pending.clear();
    this.#toldAtOnce = 0;
  }

  #tellOf(path: string, bytes: Uint8Array | null, mode: number): void {
    if (bytes === null) {
      this.#known.delete(path);
      return this.#tell({ path, keepsBytes: 0, base64: null, mode });
    }
    const keepsBytes = sharedTriples(this.#known.get(path) ?? nothing, bytes) * 3;
    this.#known.set(path, bytes);
    this.#tell({ path, keepsBytes, base64: base64OfBytes(bytes.subarray(keepsBytes)), mode });
  }
}

/** With how many times three equal bytes both begin. */
function sharedTriples(before: Uint8Array, after: Uint8Array): number {
  const most = Math.min(before.length, after.length);
  let shared = 0;
  while (shared < most && before[shared] === after[shared]) shared++;
  return Math.floor(shared / 3);
}
