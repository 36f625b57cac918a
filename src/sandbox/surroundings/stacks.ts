// Stack traces as the program's author knows them: frames of user files, never those of the kernel or of blobs.

import type { EditedSources } from "../realm/editedSources.ts";
import type { Realm } from "../realm/realm.ts";

const userPath = /^(?:file:\/\/)?\/(?:var\/task|opt)\//;

interface CallSite {
  getFileName(): string | null | undefined;
  getScriptNameOrSourceURL?(): string | null | undefined;
  getEvalOrigin?(): string | undefined;
  getMethodName?(): string | null;
  toString(): string;
}

export function installStacks({ global, sources }: Realm): void {
  // V8 asks here. Firefox does not: its `stack` is rewritten when it is read.
  const prepare = (error: unknown, sites: readonly CallSite[]): string => {
    const frames = keepUserFrames(sites.map((site) => [placeOf(site), sources.asWritten(frameOf(site))]));
    return [headOf(error), ...frames.map((frame) => `    at ${frame}`)].join("\n");
  };
  Object.defineProperty(global.Error, "prepareStackTrace", {
    value: prepare,
    writable: true,
    configurable: true,
  });
  const native = Object.getOwnPropertyDescriptor(global.Error.prototype, "stack");
  const read = native?.get;
  if (read === undefined || !("fileName" in new global.Error())) return;
  Object.defineProperty(global.Error.prototype, "stack", {
    ...native,
    get(this: unknown): unknown {
      const stack: unknown = Reflect.apply(read, this, []);
      return typeof stack === "string" ? `${headOf(this)}${framesOfFirefox(stack, sources)}` : stack;
    },
  });
}

/** CommonJS runs through an `eval`, whose name V8 gives to what has none of its own. */
function frameOf(site: CallSite): string {
  const frame = site.toString().replace(/^(async )?eval \((\/.*)\)$/, "$1$2");
  // A method that its author called so keeps its name.
  return site.getMethodName?.() === "eval" ? frame : frame.replace(/\.eval \(\//, ".<anonymous> (/");
}

function placeOf(site: CallSite): string | undefined {
  return site.getScriptNameOrSourceURL?.() ?? site.getFileName() ?? site.getEvalOrigin?.() ?? undefined;
}

/** Native frames (`at Array.map (<anonymous>)`) stay where a user file called them. */
function keepUserFrames(frames: readonly (readonly [place: string | undefined, shown: string])[]): string[] {
  const kept = frames.filter(
    ([place]) => place === undefined || place === "" || userPath.test(place) || place.includes("/var/task/"),
  );
  const last = kept.findLastIndex(([place]) => place !== undefined && place !== "");
  const first = kept.findIndex(([place]) => place !== undefined && place !== "");
  // Above the first user frame only what it called itself: nothing of the kernel's.
  return kept
    .filter((_, i) => i <= last && (i >= first || frames[0]?.[0] === kept[0]?.[0]))
    .map(([, shown]) => shown);
}

function headOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return String(error);
  const name: unknown = Reflect.get(error, "name") ?? "Error";
  const message: unknown = Reflect.get(error, "message") ?? "";
  if (message === "") return String(name);
  return name === "" ? String(message) : `${String(name)}: ${String(message)}`;
}

function framesOfFirefox(stack: string, sources: EditedSources): string {
  return stack
    .split("\n")
    .map((line) => /^(.*)@(.+)$/.exec(line))
    .flatMap((match) => {
      const [, name = "", place = ""] = match ?? [];
      if (!userPath.test(place)) return [];
      const shown = name === "" ? place : `${name.replace(/^async\*/, "async ")} (${place})`;
      return [`\n    at ${sources.asWritten(shown)}`];
    })
    .join("");
}
