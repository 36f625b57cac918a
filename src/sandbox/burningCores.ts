// Cores that a killed process still burns: a worker that is terminated in the midst of a loop spins on for 2 s.

/** Measured in Chromium 156: reference/platform-limits.md, section 1. */
const burnsMs = 2000;

export class BurningCores {
  readonly #limit: number;
  readonly #after: (ms: number, run: () => void) => unknown;
  readonly #cooled: () => void;
  #burning = 0;

  constructor(cores: number, after: (ms: number, run: () => void) => unknown, cooled: () => void) {
    // One core stays free for the page and the engine.
    this.#limit = Math.max(1, cores - 1);
    this.#after = after;
    this.#cooled = cooled;
  }

  get isCoreFree(): boolean {
    return this.#burning < this.#limit;
  }

  burn(): void {
    this.#burning++;
    this.#after(burnsMs, () => {
      this.#burning--;
      this.#cooled();
    });
  }
}
