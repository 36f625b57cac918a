// What the shell complained of before a process ended, at the lines of the project's files: until the next deployment.

import type { Entry, EntryOf } from "../model/entry.ts";
import type { EnvironmentId } from "../model/id.ts";
import type { ContainerImage } from "../model/containerImage/containerImage.ts";
import type { World } from "../world/world.ts";
import type { FunctionLog } from "./functionLog.ts";

export interface ScriptErrors {
  /** Oldest first; another list when it changes. */
  found: readonly ScriptError[];
}

export interface ScriptError {
  /** Of the project: `startup.sh`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
  readonly environmentId: EnvironmentId;
}

/** Chosen: as many as a list below the code can show. */
const mostErrors = 10;
/** Chosen: how far back in the log the last words of a process are looked for. */
const lookBackLines = 400;

export function newScriptErrors(): ScriptErrors {
  return { found: [] };
}

/** `log` has taken in the entry already: a process that ends has said its last words there. */
export function readScriptErrors(errors: ScriptErrors, entry: Entry, world: World, log: FunctionLog): void {
  switch (entry.type) {
    case "function.deployed":
      errors.found = [];
      return;
    case "process.exited":
      return add(errors, world, entry.environmentId, [
        ...lastWords(log, entry.environmentId),
        ...notExecuted(entry),
      ]);
    case "environment.initEnded":
      if (entry.status !== "success")
        add(errors, world, entry.environmentId, lastWords(log, entry.environmentId));
  }
}

/** A complaint as it was heard: about a file of the image. */
interface Heard {
  readonly path: string;
  /** 0: of no line. */
  readonly line: number;
  readonly message: string;
}

function add(errors: ScriptErrors, world: World, id: EnvironmentId, heard: readonly Heard[]): void {
  const deployment = world.deployments.at(-1);
  const image = deployment?.image;
  if (!image || world.environments.get(id)?.version !== deployment.version) return;
  for (const { message, ...place } of heard) {
    const { file, line } = placed(place, image);
    const isKnown = errors.found.some(
      (old) => old.file === file && old.line === line && old.message === message,
    );
    if (file === null || isKnown) continue;
    errors.found = [...errors.found, { file, line, message, environmentId: id }].slice(-mostErrors);
  }
}

/** A file that the image lacks is the Dockerfile's matter: what it starts is not there. */
function placed(
  { path, line }: Omit<Heard, "message">,
  image: ContainerImage,
): { readonly file: string | null; readonly line: number } {
  const source = image.files[path]?.source;
  if (source !== undefined) return { file: source, line };
  const start = image.instructions.findLast(({ keyword }) => keyword === "ENTRYPOINT" || keyword === "CMD");
  return line > 0 ? { file: null, line } : { file: "Dockerfile", line: start?.line ?? 1 };
}

/** `/startup.sh: line 7: hugo: command not found`; dash leaves the word out: `/startup.sh: 7: hugo: not found`. */
const complaint = /^(\/[^:]+): (?:line )?(\d+): (.+)$/;

/** What the process wrote to stderr since it began or took its last event. */
function lastWords({ lines }: FunctionLog, id: EnvironmentId): readonly Heard[] {
  const heard: Heard[] = [];
  const oldest = Math.max(0, lines.length - lookBackLines);
  for (let at = lines.length - 1; at >= oldest; at--) {
    const line = lines[at];
    if (line?.environmentId !== id) continue;
    if (line.from === "platform" && /^(START|INIT_START)\b/.test(line.text)) break;
    const [, path, number, message] = complaint.exec(line.from === "stderr" ? line.text : "") ?? [];
    if (path && number && message) heard.unshift({ path, line: Number(number), message });
  }
  return heard;
}

/** The kernel refused to start it: no x bit, a bad first line, no such file. */
function notExecuted({ exit }: EntryOf<"process.exited">): readonly Heard[] {
  if (!("notExecuted" in exit)) return [];
  const path = exit.notExecuted;
  const message = `fork/exec ${path}: ${exit.why}`;
  return [{ path, line: exit.why === "no such file or directory" ? 0 : 1, message }];
}
