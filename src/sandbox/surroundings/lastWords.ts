// What Node writes to stderr before it dies of a fault: where, the line, the stack.

import type { Kernel } from "../kernel/kernel.ts";
import { inspecting } from "./inspecting.onDemand.ts";
import { nodeVersion } from "./nodeVersion.ts";

export function lastWords(kernel: Kernel, error: unknown, isRejection: boolean): string {
  const { inspect } = kernel.clock.uncounted(inspecting);
  const end = `\n\nNode.js ${nodeVersion}\n`;
  if (isError(error)) return `${placeOf(kernel, error)}${withoutBrackets(inspect(error))}${end}`;
  if (!isRejection)
    return `Uncaught:\n${inspect(error)}\n(Use \`node --trace-uncaught ...\` to show where the exception was thrown)${end}`;
  const told =
    "[UnhandledPromiseRejection: This error originated either by throwing inside of an async function without a catch block, " +
    `or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason "${withoutEffects(error)}".] {\n` +
    "  code: 'ERR_UNHANDLED_REJECTION'\n}";
  return `node:internal/process/promises:394\n      triggerUncaughtException(err, true /* fromPromise */);\n      ^\n\n${told}${end}`;
}

/** As V8 shows a value where it does not run the value's own code. */
function withoutEffects(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  try {
    return Array.isArray(value) ? "[object Array]" : `#<${value.constructor?.name ?? "Object"}>`;
  } catch {
    return "#<Object>";
  }
}

function isError(value: unknown): value is Error {
  return Object.prototype.toString.call(value) === "[object Error]" || value instanceof Error;
}

/** `file:///var/task/a.mjs:3`, the line itself and a mark below the column. */
function placeOf(kernel: Kernel, error: Error): string {
  const match = /\(?((?:file:\/\/)?(\/[^():\s]+)):(\d+):(\d+)\)?$/m.exec(error.stack ?? "");
  const [, shown = "", path = "", line = "", column = ""] = match ?? [];
  const node = kernel.files.find(path);
  if (match === null || node?.kind !== "file") return "";
  const text = new TextDecoder().decode(node.bytes).split("\n")[Number(line) - 1] ?? "";
  return `${shown}:${line}\n${text}\n${" ".repeat(Math.max(0, Number(column) - 1))}^\n\n`;
}

/** `inspect` puts an error without frames in brackets; Node's dying words show its own frames there. */
function withoutBrackets(shown: string): string {
  return shown.replace(/^\[([\s\S]*?)\](?=$| \{)/, "$1");
}
