// A place for a shell in tests: virtual time that passes at once, HTTP answers from a script, output and lines in one list.

import type { HttpFailure, HttpRequest, HttpResponse } from "../../../model/http.ts";
import { FileSystem } from "../../files/fileSystem.ts";
import type { ShellHost } from "../shellHost.ts";

export interface TestPlace {
  readonly files?: Readonly<Record<string, string>>;
  /** Paths of files that may be executed. */
  readonly executable?: readonly string[];
  readonly tools?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
  readonly tmpLimitBytes?: number;
  readonly answer?: (request: HttpRequest) => Promise<HttpResponse | HttpFailure>;
}

interface Sleeper {
  readonly due: number;
  readonly wake: () => void;
}

export class TestHost implements ShellHost {
  readonly files: FileSystem;
  readonly tools: ReadonlySet<string>;
  readonly variables: Readonly<Record<string, string>>;
  /** `out a`, `err b`, `/startup.sh:3`, in the order in which they came. */
  readonly log: string[] = [];
  stdout = "";
  stderr = "";
  startedPrograms = 0;
  readonly #answer: TestPlace["answer"];
  #now = Date.UTC(2026, 10, 23, 12);
  #sleepers: Sleeper[] = [];
  #isWaking = false;
  #chance = 1;

  constructor(place: TestPlace = {}) {
    const modes = Object.fromEntries((place.executable ?? []).map((path) => [path, 0o755]));
    this.files = new FileSystem({
      files: place.files ?? {},
      modes,
      tmp: [],
      tmpLimitBytes: place.tmpLimitBytes ?? 512 * 1024 * 1024,
      nowMs: () => this.#now,
      changed: () => undefined,
      refused: (path, code) => this.log.push(`refused ${path} ${code}`),
    });
    this.tools = new Set(place.tools ?? []);
    this.variables = { HOME: "/root", PATH: "/usr/local/bin:/usr/bin:/bin", ...place.variables };
    this.#answer = place.answer;
  }

  nowMs(): number {
    return this.#now;
  }

  /** The same numbers in each run. */
  readonly random = (): number => {
    this.#chance = (this.#chance * 48_271) % 2_147_483_647;
    return this.#chance / 2_147_483_647;
  };

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const sleeper = { due: this.#now + ms, wake: resolve };
      signal?.addEventListener("abort", () => {
        this.#sleepers = this.#sleepers.filter((each) => each !== sleeper);
        reject(new Error("aborted"));
      });
      this.#sleepers.push(sleeper);
      this.#wakeNext();
    });
  }

  /** When all else has come to rest, the sleeper that is due first wakes. */
  #wakeNext(): void {
    if (this.#isWaking) return;
    this.#isWaking = true;
    setTimeout(() => {
      this.#isWaking = false;
      const [next] = this.#sleepers.toSorted((a, b) => a.due - b.due);
      if (next === undefined) return;
      this.#sleepers = this.#sleepers.filter((each) => each !== next);
      this.#now = Math.max(this.#now, next.due);
      next.wake();
      if (this.#sleepers.length > 0) this.#wakeNext();
    }, 1);
  }

  async exchange(request: HttpRequest): Promise<HttpResponse | HttpFailure> {
    if (this.#answer === undefined) return { code: "ENOTFOUND", message: "getaddrinfo ENOTFOUND" };
    return this.#answer(request);
  }

  write(stream: "stdout" | "stderr", text: string): void {
    this[stream] += text;
    this.log.push(`${stream === "stdout" ? "out" : "err"} ${text.trimEnd()}`);
  }

  async reachedLine(file: string, line: number): Promise<void> {
    this.log.push(`${file}:${line}`);
  }

  refused(): void {}

  startedProgram(): void {
    this.startedPrograms++;
  }
}
