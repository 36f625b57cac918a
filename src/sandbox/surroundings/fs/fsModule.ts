// node:fs and node:fs/promises: every operation as …Sync, with a callback, and as a promise.

import { EventEmitter } from "events";
import { Buffer } from "buffer";
import { FileFault } from "../../files/fileFault.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import type { SeededRandom } from "../../kernel/seededRandom.ts";
import { fileError, wrongArgument } from "../../modules/nodeError.ts";
import { Dirent, Stats } from "./stats.ts";
import { makeOperations, type Operation } from "./operations.ts";

/** Whose options may be left out, and where they end: what stands there instead of a callback is told. */
const optionsEnd: Readonly<Record<string, number>> = { readFile: 2, writeFile: 3, appendFile: 3 };

const constants = {
  F_OK: 0,
  R_OK: 4,
  W_OK: 2,
  X_OK: 1,
  O_RDONLY: 0,
  O_WRONLY: 1,
  O_RDWR: 2,
  O_CREAT: 64,
  O_EXCL: 128,
  O_TRUNC: 512,
  O_APPEND: 1024,
  COPYFILE_EXCL: 1,
  S_IFMT: 61440,
  S_IFREG: 32768,
  S_IFDIR: 16384,
};

export function makeFs(
  kernel: Kernel,
  random: SeededRandom,
): { fs: Record<string, unknown>; promises: Record<string, unknown> } {
  const { global } = kernel.realm;
  const operations = makeOperations(kernel, random);
  const fs: Record<string, unknown> = { constants, Stats, Dirent };
  const promises: Record<string, unknown> = { constants };

  function run(operation: Operation, values: readonly unknown[]): unknown {
    try {
      return operation(...values);
    } catch (fault) {
      throw fault instanceof FileFault ? fileError(global, fault) : fault;
    }
  }

  /** The outcome comes in a later task, as from Node's thread pool. */
  function afterwards(task: () => void): void {
    kernel.loop.addImmediate(task, () => true);
  }

  function promised(operation: Operation): (...values: unknown[]) => Promise<unknown> {
    return (...values) =>
      new global.Promise((resolve, reject) => {
        afterwards(() => {
          try {
            resolve(run(operation, values));
          } catch (error) {
            reject(error);
          }
        });
      });
  }

  function withCallback(name: string, operation: Operation): (...values: unknown[]) => void {
    return (...values) => {
      const callback = values.at(-1);
      if (typeof callback !== "function")
        throw wrongArgument(
          global,
          "cb",
          "of type function",
          values.length === optionsEnd[name] ? callback : undefined,
        );
      afterwards(() => {
        let outcome: unknown[];
        try {
          outcome = [null, run(operation, values.slice(0, -1))];
        } catch (error) {
          outcome = [error];
        }
        callback(...outcome);
      });
    };
  }

  for (const [name, operation] of Object.entries(operations)) {
    fs[`${name}Sync`] = (...values: unknown[]) => run(operation, values);
    fs[name] = withCallback(name, operation);
    promises[name] = promised(operation);
  }
  const exists = (path: unknown): boolean => {
    try {
      operations["access"]?.(path);
      return true;
    } catch {
      return false;
    }
  };
  fs["existsSync"] = exists;
  fs["exists"] = (path: unknown, callback: (isThere: boolean) => void) =>
    afterwards(() => callback(exists(path)));
  fs["promises"] = promises;
  promises["open"] = (...values: unknown[]) =>
    promised(operations["open"] ?? (() => 0))(...values).then((fd) => fileHandle(fd));
  fs["createWriteStream"] = createWriteStream;
  fs["createReadStream"] = createReadStream;

  function fileHandle(fd: unknown): object {
    const bound = (name: string) => {
      const operation = operations[name] ?? (() => undefined);
      return promised((...values) => operation(fd, ...values));
    };
    return {
      fd,
      close: bound("close"),
      readFile: bound("readFile"),
      writeFile: bound("writeFile"),
      appendFile: bound("appendFile"),
      write: (...values: unknown[]) =>
        bound("write")(...values).then((bytesWritten) => ({ bytesWritten, buffer: values[0] })),
      read: (buffer: unknown, ...values: unknown[]) =>
        bound("read")(buffer, ...values).then((bytesRead) => ({ bytesRead, buffer })),
    };
  }

  function createWriteStream(path: unknown, options?: unknown): EventEmitter {
    const stream = new EventEmitter();
    const append = (chunk: unknown): void => {
      try {
        run(operations["appendFile"] ?? (() => undefined), [path, chunk]);
      } catch (error) {
        afterwards(() => void stream.emit("error", error));
      }
    };
    afterwards(() => void stream.emit("open"));
    try {
      run(operations["writeFile"] ?? (() => undefined), [path, "", options]);
    } catch (error) {
      afterwards(() => void stream.emit("error", error));
    }
    return Object.assign(stream, {
      writable: true,
      path,
      write(chunk: unknown): boolean {
        append(chunk);
        return true;
      },
      end(chunk?: unknown): void {
        if (chunk !== undefined && typeof chunk !== "function") append(chunk);
        afterwards(() => {
          stream.emit("finish");
          stream.emit("close");
        });
      },
    });
  }

  function createReadStream(path: unknown, options?: unknown): EventEmitter {
    const stream = new EventEmitter();
    const read = (): unknown => run(operations["readFile"] ?? (() => Buffer.alloc(0)), [path, options]);
    afterwards(() => {
      try {
        const content = read();
        stream.emit("open");
        stream.emit("data", content);
        stream.emit("end");
        stream.emit("close");
      } catch (error) {
        stream.emit("error", error);
      }
    });
    return Object.assign(stream, {
      path,
      async *[Symbol.asyncIterator]() {
        yield read();
      },
    });
  }

  return { fs, promises };
}
