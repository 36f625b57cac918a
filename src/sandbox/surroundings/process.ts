// Node's `process`, and what it decides about the kernel's life and death: who hears of faults, how Node dies of them.

import { EventEmitter } from "events";
import { workingDirectory } from "../files/paths.ts";
import type { Kernel } from "../kernel/kernel.ts";
import { wrongArgument } from "../modules/nodeError.ts";
import { lastWords } from "./lastWords.ts";
import { nodeVersion } from "./nodeVersion.ts";

/** Chosen: what a small Node program takes. */
const modelledHeapBytes = 24 * 1024 * 1024;
const modelledRssBytes = 64 * 1024 * 1024;
/** Node's own for a program that ends while its top level still waits. */
const unsettledTopLevelCode = 13;

interface ProcessObject extends EventEmitter {
  argv: string[];
  execPath: string | undefined;
  env: Record<string, string | undefined>;
  exitCode: unknown;
  emitWarning(warning: unknown, type?: unknown): void;
}

export interface MadeProcess {
  readonly process: ProcessObject;
  /** The kernel has been loaded: variables, arguments and seed are known. */
  begin(argv: readonly string[]): void;
  /** The main program's top level is done: leaving now is no accident. */
  settleTopLevel(): void;
}

export function makeProcess(kernel: Kernel): MadeProcess {
  const { clock, report, realm } = kernel;
  let isTopLevelSettled = false;
  let warned: unknown[] = [];

  const writer = (stream: "stdout" | "stderr", fd: number): EventEmitter =>
    Object.assign(new EventEmitter(), {
      fd,
      writable: true,
      write(chunk: unknown, ...rest: unknown[]): boolean {
        report.wrote(stream, textOfChunk(chunk));
        const callback = rest.find((each) => typeof each === "function");
        if (typeof callback === "function") kernel.loop.addTick(() => void callback());
        return true;
      },
      end(chunk?: unknown): void {
        if (chunk !== undefined) report.wrote(stream, textOfChunk(chunk));
      },
    });

  function hrtime(before?: readonly [number, number]): [number, number] {
    const us = Math.round(clock.read() * 1000);
    const now: [number, number] = [Math.floor(us / 1e6), (us % 1e6) * 1000];
    if (before === undefined) return now;
    const ns = (now[0] - before[0]) * 1e9 + now[1] - before[1];
    return [Math.floor(ns / 1e9), ns % 1e9];
  }

  function emitWarning(warning: unknown, type: unknown = "Warning"): void {
    const given = typeof type === "object" && type !== null ? Reflect.get(type, "type") : type;
    const error =
      warning instanceof Object
        ? warning
        : Object.assign(new realm.global.Error(String(warning)), { name: String(given ?? "Warning") });
    const line = `${String(Reflect.get(error, "name"))}: ${String(Reflect.get(error, "message"))}`;
    if (warned.includes(line)) return;
    const isFirst = warned.length === 0;
    warned = [...warned.slice(-100), line];
    kernel.loop.addTick(() => {
      if (process.emit("warning", error) && process.listenerCount("warning") > 0) return;
      report.wrote("stderr", `(node:8) ${line}\n`);
      if (isFirst)
        report.wrote("stderr", "(Use `node --trace-warnings ...` to show where the warning was created)\n");
    });
  }

  const process: ProcessObject = Object.assign(new EventEmitter(), {
    title: "node",
    version: nodeVersion,
    versions: { node: nodeVersion.slice(1), v8: "12.4.254.21-node.33", modules: "127" },
    arch: "x64",
    platform: "linux",
    release: { name: "node", lts: "Jod" },
    argv: [],
    argv0: "node",
    execArgv: [],
    execPath: undefined,
    env: {},
    pid: 8,
    ppid: 1,
    exitCode: undefined,
    features: {},
    config: {},
    stdout: writer("stdout", 1),
    stderr: writer("stderr", 2),
    stdin: Object.assign(new EventEmitter(), { fd: 0 }),
    cwd: () => workingDirectory,
    chdir: () => undefined,
    umask: () => 0o22,
    getuid: () => 993,
    geteuid: () => 993,
    getgid: () => 990,
    getegid: () => 990,
    uptime: () => (clock.read() - kernel.start.now) / 1000,
    hrtime: Object.assign(hrtime, { bigint: () => BigInt(Math.round(clock.read() * 1000)) * 1000n }),
    cpuUsage: () => ({ user: Math.round(clock.cpuMs() * 1000), system: 0 }),
    memoryUsage: Object.assign(
      () => ({
        rss: modelledRssBytes,
        heapTotal: modelledHeapBytes,
        heapUsed: modelledHeapBytes / 2,
        external: 0,
        arrayBuffers: 0,
      }),
      { rss: () => modelledRssBytes },
    ),
    nextTick(callback: unknown, ...values: unknown[]): void {
      if (typeof callback !== "function")
        throw wrongArgument(realm.global, "callback", "of type function", callback);
      kernel.loop.addTick(() => void callback(...values));
    },
    emitWarning,
    exit: (code?: unknown) => kernel.exit(Number(code ?? process.exitCode ?? 0) || 0),
    abort: () => kernel.exit(134),
    kill: (_pid: unknown, signal: unknown = "SIGTERM") => {
      if (signal === 0) return true;
      if (typeof signal === "string" && process.listenerCount(signal) > 0)
        return process.emit(signal, signal);
      return kernel.exit(143);
    },
    binding: undefined,
  });
  process.setMaxListeners(0);

  kernel.policy = {
    uncaught(error) {
      process.emit("uncaughtExceptionMonitor", error, "uncaughtException");
      if (process.emit("uncaughtException", error, "uncaughtException")) return;
      report.wrote("stderr", lastWords(kernel, error, false));
      kernel.exit(1);
    },
    unhandledRejection(reason, promise) {
      if (process.emit("unhandledRejection", reason, promise)) return;
      if (process.emit("uncaughtException", reason, "unhandledRejection")) return;
      report.wrote("stderr", lastWords(kernel, reason, true));
      kernel.exit(1);
    },
    beforeExit: () => void process.emit("beforeExit", exitCode()),
    exiting(code) {
      process.exitCode = code;
      process.emit("exit", code);
    },
    exitCode,
  };

  function exitCode(): number {
    if (process.exitCode !== undefined) return Number(process.exitCode) || 0;
    return isTopLevelSettled ? 0 : unsettledTopLevelCode;
  }

  return {
    process,
    settleTopLevel: () => (isTopLevelSettled = true),
    begin(argv) {
      process.argv = [...argv];
      process.execPath = argv[0];
      process.env = makeEnvironment(kernel.start.variables, new realm.global.Object());
    },
  };
}

/** Every value is text, as in a real environment. */
function makeEnvironment(
  variables: Readonly<Record<string, string>>,
  target: object,
): Record<string, string | undefined> {
  const env: Record<string, string | undefined> = Object.assign(target, variables);
  return new Proxy(env, {
    set: (held, name, value: unknown) => Reflect.set(held, name, String(value)),
    defineProperty: (held, name, descriptor) =>
      Reflect.defineProperty(held, name, { ...descriptor, value: String(descriptor.value) }),
  });
}

function textOfChunk(chunk: unknown): string {
  return ArrayBuffer.isView(chunk) ? new TextDecoder().decode(chunk) : String(chunk);
}
