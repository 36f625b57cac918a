// Node's console, given the way in which a line leaves: plain for programs, the runtime client's format for handlers.

import type { Kernel } from "../kernel/kernel.ts";
import { inspecting } from "./inspecting.onDemand.ts";

export type ConsoleLevel = "log" | "info" | "warn" | "error" | "debug" | "trace";
/** `indentation`: of the groups that are open. */
export type WriteLine = (level: ConsoleLevel, values: readonly unknown[], indentation: string) => void;

/** As Node: log, info and debug to stdout, the others to stderr. */
export function plainLines(kernel: Kernel): WriteLine {
  return (level, values, indentation) => {
    const stream = level === "log" || level === "info" || level === "debug" ? "stdout" : "stderr";
    const text = level === "trace" ? traceOf(kernel, values) : formatted(kernel, values);
    kernel.report.wrote(stream, `${indented(text, indentation)}\n`);
  };
}

export function formatted(kernel: Kernel, values: readonly unknown[]): string {
  return isPlain(values)
    ? values.map(String).join(" ")
    : kernel.clock.uncounted(inspecting).format(...values);
}

function indented(text: string, indentation: string): string {
  return indentation === "" ? text : indentation + text.replaceAll("\n", `\n${indentation}`);
}

function traceOf(kernel: Kernel, values: readonly unknown[]): string {
  const { stack } = new kernel.realm.global.Error(formatted(kernel, values));
  return (stack ?? "").replace(/^Error:? ?/, "Trace: ");
}

export interface ConsoleHost {
  readonly kernel: Kernel;
  readonly lines: { write: WriteLine };
  warn(message: string): void;
}

export function makeConsole({
  kernel,
  lines,
  warn,
}: ConsoleHost): Record<string, (...values: unknown[]) => void> {
  const counts = new Map<string, number>();
  const began = new Map<string, number>();
  let indentation = "";
  const library = () => kernel.clock.uncounted(inspecting);
  const write = (level: ConsoleLevel, values: readonly unknown[]): void =>
    lines.write(level, values, indentation);
  const tellTime = (method: string, label: unknown, values: readonly unknown[]): void => {
    const since = began.get(String(label));
    if (since === undefined) return warn(`No such label '${String(label)}' for console.${method}()`);
    console["log"]?.(`${String(label)}: ${shortDuration(kernel.clock.read() - since)}`, ...values);
  };

  const console: Record<string, (...values: unknown[]) => void> = {
    log: (...values) => write("log", values),
    warn: (...values) => write("warn", values),
    error: (...values) => write("error", values),
    info: (...values) => write("info", values),
    debug: (...values) => write("debug", values),
    trace: (...values) => write("trace", values),
    dir: (value, options) => {
      const given = typeof options === "object" && options !== null ? options : {};
      kernel.report.wrote("stdout", `${library().inspect(value, { customInspect: false, ...given })}\n`);
    },
    dirxml: (...values) =>
      kernel.report.wrote("stdout", `${indented(formatted(kernel, values), indentation)}\n`),
    assert: (isTrue, ...values) => {
      if (isTrue) return;
      const [first, ...others] = values;
      console["warn"]?.(`Assertion failed${values.length === 0 ? "" : `: ${first}`}`, ...others);
    },
    count: (label = "default") => {
      const count = (counts.get(String(label)) ?? 0) + 1;
      counts.set(String(label), count);
      console["log"]?.(`${String(label)}: ${count}`);
    },
    countReset: (label = "default") => {
      if (!counts.delete(String(label))) warn(`Count for '${String(label)}' does not exist`);
    },
    time: (label = "default") => {
      if (began.has(String(label))) warn(`Label '${String(label)}' already exists for console.time()`);
      else began.set(String(label), kernel.clock.read());
    },
    timeLog: (label = "default", ...values) => tellTime("timeLog", label, values),
    timeEnd: (label = "default") => {
      tellTime("timeEnd", label, []);
      began.delete(String(label));
    },
    group: (...values) => {
      if (values.length > 0) console["log"]?.(...values);
      indentation += "  ";
    },
    groupEnd: () => {
      indentation = indentation.slice(2);
    },
    table: (data, columns) =>
      console["log"]?.(tableOf(data, Array.isArray(columns) ? columns : null, library().inspect) ?? data),
    clear: nothing,
    profile: nothing,
    profileEnd: nothing,
    timeStamp: nothing,
  };
  console["groupCollapsed"] = (...values) => console["group"]?.(...values);
  return console;
}

/** What needs a terminal or an inspector. */
function nothing(): void {}

/** Plain texts and numbers, as most lines are, need nothing of the formatter. */
function isPlain(values: readonly unknown[]): boolean {
  const [first] = values;
  const hasNoFormat = values.length <= 1 || typeof first !== "string" || !first.includes("%");
  return hasNoFormat && values.every((value) => value === null || isPlainType(value));
}

function isPlainType(value: unknown): boolean {
  switch (typeof value) {
    case "string":
    case "boolean":
    case "undefined":
      return true;
    case "number":
      // Node writes -0 as it is.
      return !Object.is(value, -0);
    default:
      return false;
  }
}

function shortDuration(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(3)}s`;
  return `${Number(ms.toFixed(3))}ms`;
}

/** Node's box of lines; `undefined` where the value is no table. */
function tableOf(
  data: unknown,
  wanted: readonly unknown[] | null,
  inspect: (value: unknown) => string,
): string | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  if (data instanceof Map || data instanceof Set) return tableOfCollection(data, inspect);
  const indexName = "(index)";
  const columns = [indexName, ...(wanted ?? []).map(String)];
  let hasValues = false;
  const rows = Object.entries(data).map(([index, row]: [string, unknown]) => {
    const cells = new Map([[indexName, index]]);
    if (typeof row === "object" && row !== null) {
      for (const [name, cell] of Object.entries(row)) {
        if (wanted === null && !columns.includes(name)) columns.push(name);
        cells.set(name, inspect(cell));
      }
    } else {
      hasValues = true;
      cells.set("Values", inspect(row));
    }
    return cells;
  });
  if (hasValues) columns.push("Values");
  return boxOf(columns, rows);
}

function tableOfCollection(
  data: Map<unknown, unknown> | Set<unknown>,
  inspect: (value: unknown) => string,
): string {
  const indexName = "(iteration index)";
  const rows = [...data.entries()].map(([key, value], i) => {
    const cells = new Map([[indexName, String(i)]]);
    if (data instanceof Map) cells.set("Key", inspect(key));
    return cells.set("Values", inspect(value));
  });
  return boxOf(data instanceof Map ? [indexName, "Key", "Values"] : [indexName, "Values"], rows);
}

function boxOf(columns: readonly string[], rows: readonly ReadonlyMap<string, string>[]): string {
  const widths = columns.map(
    (name) => Math.max(name.length, ...rows.map((row) => row.get(name)?.length ?? 0)) + 2,
  );
  const line = (cells: readonly string[]): string =>
    `│${cells.map((cell, i) => ` ${cell}`.padEnd(widths[i] ?? 0)).join("│")}│`;
  const rule = (left: string, middle: string, right: string): string =>
    left + widths.map((width) => "─".repeat(width)).join(middle) + right;
  return [
    rule("┌", "┬", "┐"),
    line(columns),
    rule("├", "┼", "┤"),
    ...rows.map((row) => line(columns.map((name) => row.get(name) ?? ""))),
    rule("└", "┴", "┘"),
  ].join("\n");
}
