// One process of one execution environment: clock, event loop, exchanges, files, and its life from start to exit.
// Knows no Node and no guest: those are installed on it. It is made before it is known what it is to run, so that a
// worker that waits for its process has all behind it that does not depend on that.

import type { ProcessExit, ProcessResume, ProcessStart, ShellInput } from "../../model/process.ts";
import { toEpochMs } from "../../model/time.ts";
import type { FromEnvironment } from "../../wire/environmentPort.ts";
import { FileSystem } from "../files/fileSystem.ts";
import { TmpKeeper } from "../files/tmpKeeper.ts";
import type { Realm } from "../realm/realm.ts";
import { Clock } from "./clock.ts";
import { EventLoop } from "./eventLoop.ts";
import { Exchanges } from "./exchanges.ts";
import { TurnReport } from "./turnReport.ts";

/** What the surroundings (Node's `process`) decide about life and death. */
export interface ProcessPolicy {
  uncaught(error: unknown): void;
  unhandledRejection(reason: unknown, promise: object): void;
  /** Nothing keeps the process alive: the last chance to find more work. */
  beforeExit(): void;
  exiting(code: number): void;
  exitCode(): number;
}

/** Thrown by `exit`, so that no user code runs after it; whoever catches it is over all the same. */
class ExitSignal {}

/** What it is to run, once that is known. */
interface Loaded {
  readonly start: ProcessStart;
  readonly files: FileSystem;
}

export class Kernel {
  readonly realm: Realm;
  readonly clock: Clock;
  readonly loop: EventLoop;
  readonly report: TurnReport;
  readonly exchanges: Exchanges;
  policy: ProcessPolicy | null = null;
  /** A person may still type: the process waits, with nothing else to do. */
  awaitsPerson = false;
  /** Takes what is typed at a shell in the environment; `null` where the guest has none. */
  onTyped: ((input: ShellInput) => void) | null = null;
  readonly #tmp: TmpKeeper;
  readonly #say: (message: FromEnvironment) => void;
  #loaded: Loaded | null = null;
  #isOver = false;
  #isExiting = false;
  #isBeforeExitTold = false;

  constructor(realm: Realm, say: (message: FromEnvironment) => void) {
    this.realm = realm;
    this.#say = say;
    this.clock = new Clock(() => realm.realNow());
    this.report = new TurnReport((output) => this.#tell({ type: "output", output }));
    this.exchanges = new Exchanges(this.report);
    this.#tmp = new TmpKeeper((change) => this.report.changedTmp(change));
    this.loop = new EventLoop(realm, this.clock, {
      failed: (error) => this.failed(error),
      drained: () => this.#drained(),
    });
    realm.listen({
      uncaughtError: (error) => this.failed(error),
      unhandledRejection: (reason, promise) => this.#rejected(reason, promise),
    });
  }

  /** What the engine starts the process with: its variables, files, moment and seed. Before anything runs. */
  load(start: ProcessStart): void {
    const memoryMb = Number(start.variables["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] ?? 0);
    this.clock.start(start.now, start.cpuModel, memoryMb);
    const files = new FileSystem({
      files: start.files,
      tmp: start.tmp,
      tmpLimitBytes: start.tmpLimitBytes,
      nowMs: () => toEpochMs(this.clock.now()),
      modes: Object.fromEntries((start.image?.executables ?? []).map((path) => [path, 0o755])),
      changed: (path, bytes, mode) => this.#tmp.changed(path, bytes, mode),
      refused: (path, why) => this.report.refusedWrite(path, why),
    });
    for (const { path } of start.tmp) this.#tmp.isKnown(path, files.read(path));
    this.#loaded = { start, files };
  }

  /** Throws before `load`, as does `files`. */
  get start(): ProcessStart {
    return this.#known().start;
  }

  get files(): FileSystem {
    return this.#known().files;
  }

  #known(): Loaded {
    if (this.#loaded === null) throw new Error("The kernel does not know yet what it is to run.");
    return this.#loaded;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** The first turn. */
  begin(task: () => void): void {
    this.loop.run([task]);
  }

  resume(resume: ProcessResume): void {
    if (this.#isOver) return;
    this.clock.beginTurn(resume.now);
    this.exchanges.beginTurn();
    const answers = resume.answers.map(
      ({ exchange, answer }) =>
        () =>
          this.exchanges.answer(exchange, answer),
    );
    const typed = resume.typed.map((input) => () => this.onTyped?.(input));
    this.loop.run([...answers, ...typed], resume.isFrozen);
  }

  /** Ends the process; never returns. */
  exit(code: number): never {
    if (!this.#isOver && !this.#isExiting) {
      this.#isExiting = true;
      let last = code & 0xff;
      try {
        this.policy?.exiting(last);
        last = (this.policy?.exitCode() ?? last) & 0xff;
      } catch {
        last = 1;
      }
      this.#end({ code: last });
    }
    throw new ExitSignal();
  }

  /** The process has ended, by no task of its loop. */
  ended(exit: ProcessExit): void {
    if (!this.#isOver) this.#end(exit);
  }

  failed(error: unknown): void {
    if (this.#isOver || error instanceof ExitSignal) return;
    this.#survive(() => this.policy?.uncaught(error));
  }

  #rejected(reason: unknown, promise: object): void {
    if (this.#isOver || reason instanceof ExitSignal) return;
    this.#survive(() => this.policy?.unhandledRejection(reason, promise));
  }

  /** A fault within the handling of a fault ends the process with Node's exit code for it. */
  #survive(handle: () => void): void {
    try {
      handle();
    } catch (error) {
      if (error instanceof ExitSignal || this.#isOver) return;
      this.#end({ code: 7 });
    }
  }

  #drained(): readonly (() => void)[] {
    if (this.#isAlive) {
      this.#isBeforeExitTold = false;
      this.#park();
      return [];
    }
    if (!this.#isBeforeExitTold) {
      this.#isBeforeExitTold = true;
      return [() => this.#tellBeforeExit()];
    }
    return [() => this.exit(this.policy?.exitCode() ?? 0)];
  }

  get #isAlive(): boolean {
    return this.loop.keepsAlive || this.exchanges.isWaiting || this.awaitsPerson;
  }

  #tellBeforeExit(): void {
    this.policy?.beforeExit();
    // Work that arose now is done before the question comes up again.
    this.#isBeforeExitTold = !this.#isAlive;
  }

  #park(): void {
    this.#tmp.endTurn();
    const outputs = this.report.take();
    this.#tell({ type: "parked", turn: { outputs, cpuMs: this.clock.cpuMs(), wakeAt: this.loop.wakeAt } });
  }

  #end(exit: ProcessExit): void {
    this.loop.stop();
    this.#tmp.endTurn();
    this.report.add({ kind: "exited", exit });
    const turn = { outputs: this.report.take(), cpuMs: this.clock.cpuMs(), wakeAt: null };
    this.#tell({ type: "parked", turn });
    this.#isOver = true;
  }

  #tell(message: FromEnvironment): void {
    if (!this.#isOver) this.#say(message);
  }
}
