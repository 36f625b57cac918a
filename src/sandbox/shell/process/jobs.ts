// The background jobs of one shell process.

export interface Job {
  readonly number: number;
  readonly pid: number;
  readonly text: string;
  /** Resolves to the exit code. */
  readonly done: Promise<number>;
  /** Aborted with the code that a signal gives it. */
  readonly end: AbortController;
  exitCode: number | null;
}

/** Of jobs that are over, so many are remembered for a `wait`. POSIX asks for CHILD_MAX; chosen, as a loop may run for hours. */
export const jobsRemembered = 1024;

export class Jobs {
  readonly #jobs = new Map<number, Job>();
  #lastNumber = 0;

  start(pid: number, text: string, end: AbortController, run: Promise<number>): Job {
    const number = this.#jobs.size === 0 ? 1 : this.#lastNumber + 1;
    this.#lastNumber = number;
    const done = run.then((exitCode) => (job.exitCode = exitCode));
    const job: Job = { number, pid, text, done, end, exitCode: null };
    this.#jobs.set(pid, job);
    this.#forgetOldest();
    return job;
  }

  get all(): readonly Job[] {
    return [...this.#jobs.values()];
  }

  /** By process id, or by `%1`. */
  find(name: string): Job | undefined {
    if (name.startsWith("%")) return this.all.find(({ number }) => String(number) === name.slice(1));
    return this.#jobs.get(Number(name));
  }

  forget(job: Job): void {
    this.#jobs.delete(job.pid);
  }

  #forgetOldest(): void {
    for (const job of this.#jobs.values()) {
      if (this.#jobs.size <= jobsRemembered) return;
      if (job.exitCode !== null) this.forget(job);
    }
  }
}
