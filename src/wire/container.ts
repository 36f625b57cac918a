// A container on the laptop (`docker run`), as it crosses doors: what it is started with, and what comes out of it.
// Scripts typed or pasted on the laptop may be a stranger's, and so may the image's.

import * as v from "valibot";
import { containerLimits } from "../model/limit.ts";

/** An image's files and program, and what the command line adds. */
export interface ContainerStart {
  readonly argv: readonly string[];
  readonly workingDirectory: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Commands that the image has beyond its base. */
  readonly tools: readonly string[];
  /** Of the image, as text, by absolute path. */
  readonly files: Readonly<Record<string, string>>;
  readonly executables: readonly string[];
  readonly mounts: readonly ContainerMount[];
  /** What standard input brings, as text; `null`: it is not connected. */
  readonly stdin: string | null;
  /** Its input is a terminal: a shell asks for lines. */
  readonly hasTerminal: boolean;
  readonly seed: number;
  /** The laptop's time. */
  readonly epochMs: number;
}

/** A folder of the laptop, as it is when the container starts. */
export interface ContainerMount {
  /** Absolute, in the container. */
  readonly target: string;
  readonly isReadOnly: boolean;
  /** Paths in the container. */
  readonly directories: readonly string[];
  readonly files: readonly MountedFile[];
}

export interface MountedFile {
  readonly path: string;
  readonly base64: string;
  readonly mode: number;
}

export type ContainerNews =
  | { readonly kind: "wrote"; readonly stream: "stdout" | "stderr"; readonly text: string }
  /** A file of a mounted folder is new or another; `null`: it is gone. */
  | {
      readonly kind: "changed";
      readonly path: string;
      readonly base64: string | null;
      readonly mode: number;
    }
  /** Its shell waits for a line. */
  | { readonly kind: "prompted"; readonly prompt: string }
  /** `directories`: those of its mounted folders, in the end. */
  | { readonly kind: "ended"; readonly exitCode: number; readonly directories: readonly string[] };

const path = v.pipe(v.string(), v.maxLength(4096), v.startsWith("/"));
const paths = v.pipe(v.array(path), v.maxLength(containerLimits.files));
const words = v.pipe(v.array(v.string()), v.maxLength(1000));
const text = v.pipe(v.string(), v.maxLength(containerLimits.messageChars));
const mode = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(0o7777));
const number = v.pipe(v.number(), v.finite());

export const containerStartSchema = v.strictObject({
  argv: words,
  workingDirectory: path,
  variables: v.record(v.string(), v.string()),
  tools: words,
  files: v.record(path, text),
  executables: paths,
  mounts: v.pipe(
    v.array(
      v.strictObject({
        target: path,
        isReadOnly: v.boolean(),
        directories: paths,
        files: v.pipe(
          v.array(v.strictObject({ path, base64: text, mode })),
          v.maxLength(containerLimits.files),
        ),
      }),
    ),
    v.maxLength(20),
  ),
  stdin: v.nullable(text),
  hasTerminal: v.boolean(),
  seed: number,
  epochMs: number,
});

export const containerNewsSchema = v.variant("kind", [
  v.strictObject({ kind: v.literal("wrote"), stream: v.picklist(["stdout", "stderr"]), text }),
  v.strictObject({ kind: v.literal("prompted"), prompt: v.pipe(v.string(), v.maxLength(1000)) }),
  v.strictObject({ kind: v.literal("changed"), path, base64: v.nullable(text), mode }),
  v.strictObject({
    kind: v.literal("ended"),
    exitCode: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(255)),
    directories: paths,
  }),
]);
