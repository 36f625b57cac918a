// Collects what a turn put out. Console lines and /tmp changes go ahead of the turn's end, so that an endless
// loop does not take with it what it wrote before; the rest waits for `parked`.

import type { ShellId } from "../../model/id.ts";
import { turnLimits } from "../../model/limit.ts";
import type { ProcessOutput, RefusedWrite } from "../../model/process.ts";
import type { TmpChange } from "../../model/tmpChange.ts";

/** Chosen: what a person can take in. */
const refusedWritesPerTurn = 10;

export class TurnReport {
  #outputs: ProcessOutput[] = [];
  #sentAhead = 0;
  #charsKept = 0;
  #charsDropped = 0;
  #refusedWrites = 0;
  readonly #sendAhead: (output: ProcessOutput) => void;

  constructor(sendAhead: (output: ProcessOutput) => void) {
    this.#sendAhead = sendAhead;
  }

  wrote(stream: "stdout" | "stderr", text: string): void {
    const kept = text.slice(0, Math.max(0, turnLimits.outputChars - this.#charsKept));
    this.#charsKept += kept.length;
    this.#charsDropped += text.length - kept.length;
    if (kept === "") return;
    const last = this.#outputs.at(-1);
    if (this.#mayGoAhead()) this.#goAhead({ kind: "wrote", stream, text: kept });
    else if (last?.kind === "wrote" && last.stream === stream) {
      this.#outputs[this.#outputs.length - 1] = { kind: "wrote", stream, text: last.text + kept };
    } else this.#outputs.push({ kind: "wrote", stream, text: kept });
  }

  /** What a shell in the environment prints; bounded with the rest of the turn. */
  shellWrote(shell: ShellId, text: string): void {
    const kept = text.slice(0, Math.max(0, turnLimits.outputChars - this.#charsKept));
    this.#charsKept += kept.length;
    this.#charsDropped += text.length - kept.length;
    if (kept !== "") this.add({ kind: "shellWrote", shell, text: kept });
  }

  changedTmp(change: TmpChange): void {
    const output: ProcessOutput = { kind: "changedTmp", ...change };
    if (this.#mayGoAhead()) this.#goAhead(output);
    else this.#outputs.push(output);
  }

  /** A script that tries again and again is told of a few times. */
  refusedWrite(path: string, why: RefusedWrite): void {
    if (this.#refusedWrites++ < refusedWritesPerTurn) this.add({ kind: "refusedWrite", path, why });
  }

  add(output: ProcessOutput): void {
    this.#outputs.push(output);
  }

  /** What was not sent yet; the next turn begins. */
  take(): readonly ProcessOutput[] {
    const outputs = this.#outputs;
    if (this.#charsDropped > 0) {
      const text = `[${this.#charsDropped} more characters of output in this turn were dropped]\n`;
      outputs.splice(outputs.at(-1)?.kind === "exited" ? -1 : outputs.length, 0, {
        kind: "wrote",
        stream: "stderr",
        text,
      });
    }
    this.#outputs = [];
    this.#sentAhead = 0;
    this.#charsKept = 0;
    this.#charsDropped = 0;
    this.#refusedWrites = 0;
    return outputs;
  }

  /** Not past an output that waits: the order of a turn's outputs is the order in which they happened. */
  #mayGoAhead(): boolean {
    return this.#outputs.length === 0 && this.#sentAhead < turnLimits.eagerOutputs;
  }

  #goAhead(output: ProcessOutput): void {
    this.#sentAhead++;
    this.#sendAhead(output);
  }
}
