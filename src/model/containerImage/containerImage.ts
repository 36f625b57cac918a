// What a build makes of a project's Dockerfile: the files of the root, what is started in it, and which commands it has.
// Nothing is executed: of RUN, installed packages and chmod are understood, and what is passed over is told.

import type { ProjectFiles } from "../functionConfiguration.ts";
import { baseImageOf, baseImageNames } from "./baseImages.ts";
import {
  argvOf,
  type DockerfileError,
  type Instruction,
  readDockerfile,
  substitute,
  wordsOf,
} from "./dockerfile.ts";
import { dockerfileName } from "./dockerfileName.ts";
import { isExecutableAfter, readRun } from "./runInstruction.ts";

export interface ContainerImage {
  /** As FROM names it. */
  readonly base: string;
  /** By absolute path. */
  readonly files: Readonly<Record<string, ImageFile>>;
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly workingDirectory: string;
  /** Of ENV, over those of the base image. */
  readonly variables: Readonly<Record<string, string>>;
  /** Commands that the image has beyond its base: `jq`, `git`, `aws`. */
  readonly tools: readonly string[];
  readonly instructions: readonly Instruction[];
  /** What the build passed over, and why. */
  readonly notes: readonly DockerfileError[];
}

export interface ImageFile {
  /** The project's file that it was copied from: its text is there. */
  readonly source: string;
  readonly isExecutable: boolean;
}

export type BuiltImage =
  | { readonly image: ContainerImage; readonly errors: null }
  | { readonly image: null; readonly errors: readonly DockerfileError[] };

/** Folders that every base image has. */
const baseFolders = [
  "/etc",
  "/home",
  "/opt",
  "/tmp",
  "/usr/bin",
  "/usr/local/bin",
  "/var/runtime",
  "/var/task",
];

/** Why these instructions change nothing here. */
const ignored: Readonly<Record<string, string>> = {
  EXPOSE: "nothing connects to a port of a Lambda container",
  HEALTHCHECK: "Lambda runs no health checks",
  LABEL: "labels change nothing at run time",
  MAINTAINER: "labels change nothing at run time",
  ONBUILD: "nothing is built from this image",
  SHELL: "the shell form always uses /bin/sh here",
  STOPSIGNAL: "Lambda ends a container with SIGKILL",
  USER: "Lambda runs the container as its own user",
  VOLUME: "Lambda mounts nothing",
};

const noStage = "no build stage in current context: a Dockerfile begins with FROM";

export function buildImage(project: ProjectFiles): BuiltImage {
  const text = project[dockerfileName];
  if (text === undefined) {
    const message = "failed to read dockerfile: open Dockerfile: no such file or directory";
    return { image: null, errors: [{ line: 1, message }] };
  }
  const { instructions, errors } = readDockerfile(text);
  if (errors.length > 0) return { image: null, errors };
  const build = new Build(project);
  for (const instruction of instructions) build.take(instruction);
  return build.finish(instructions);
}

class Build {
  readonly #project: ProjectFiles;
  readonly #errors: DockerfileError[] = [];
  readonly #notes: DockerfileError[] = [];
  readonly #files: Record<string, ImageFile> = {};
  readonly #variables: Record<string, string> = {};
  /** ARG and ENV, for `${NAME}`. */
  readonly #values = new Map<string, string>();
  readonly #tools = new Set<string>();
  #base: string | null = null;
  #entrypoint: readonly string[] | null = null;
  #command: readonly string[] | null = null;
  #workingDirectory = "/";

  constructor(project: ProjectFiles) {
    this.#project = project;
  }

  take({ line, keyword, rest }: Instruction): void {
    if (this.#base === null && keyword !== "FROM" && keyword !== "ARG") return this.#refuse(line, noStage);
    switch (keyword) {
      case "FROM":
        return this.#from(line, substitute(rest, this.#values));
      case "ARG":
        return this.#arg(rest);
      case "ENV":
        return this.#env(line, rest);
      case "COPY":
      case "ADD":
        return this.#copy(line, keyword, rest);
      case "RUN":
        return this.#run(line, rest);
      case "WORKDIR":
        this.#workingDirectory = joined(this.#workingDirectory, substitute(rest, this.#values));
        return;
      case "ENTRYPOINT":
        this.#entrypoint = argvOf(rest);
        // Docker: an ENTRYPOINT of its own resets the base image's CMD.
        this.#command ??= [];
        return;
      case "CMD":
        this.#command = argvOf(rest);
        return;
      default:
        this.#note(line, `${keyword}: ${ignored[keyword] ?? "not known here"}`);
    }
  }

  finish(instructions: readonly Instruction[]): BuiltImage {
    if (instructions.length === 0) this.#refuse(1, noStage);
    if (this.#errors.length > 0 || this.#base === null) return { image: null, errors: this.#errors };
    const base = baseImageOf(this.#base);
    const image: ContainerImage = {
      base: this.#base,
      files: this.#files,
      entrypoint: this.#entrypoint ?? base?.entrypoint ?? [],
      command: this.#command ?? base?.command ?? [],
      workingDirectory: this.#workingDirectory,
      variables: this.#variables,
      tools: [...this.#tools].toSorted(),
      instructions,
      notes: this.#notes,
    };
    return { image, errors: null };
  }

  #from(line: number, rest: string): void {
    const [name = ""] = wordsOf(rest.replace(/--platform=\S+\s*/, ""));
    if (this.#base !== null) return this.#refuse(line, "only one build stage (one FROM) is known here");
    const base = baseImageOf(name);
    this.#base = name;
    if (!base)
      return this.#refuse(line, `${name}: not found. Base images known here: ${baseImageNames.join(", ")}`);
    this.#workingDirectory = base.workingDirectory;
    for (const [key, value] of Object.entries(base.variables)) this.#set(key, value);
  }

  #arg(rest: string): void {
    const [, name = "", value = ""] = /^(\w+)(?:=(.*))?$/s.exec(wordsOf(rest)[0] ?? "") ?? [];
    this.#values.set(name, substitute(value, this.#values));
  }

  #env(line: number, rest: string): void {
    const words = wordsOf(rest);
    const [first = "", ...others] = words;
    if (!first.includes("=")) {
      if (others.length === 0) return this.#refuse(line, "ENV must have two arguments");
      return this.#set(first, substitute(others.join(" "), this.#values));
    }
    for (const word of words) {
      const at = word.indexOf("=");
      if (at <= 0)
        return this.#refuse(
          line,
          `Syntax error - can't find = in "${word}". Must be of the form: name=value`,
        );
      this.#set(word.slice(0, at), substitute(word.slice(at + 1), this.#values));
    }
  }

  #set(name: string, value: string): void {
    this.#variables[name] = value;
    this.#values.set(name, value);
  }

  #copy(line: number, keyword: "COPY" | "ADD", rest: string): void {
    const words = wordsOf(substitute(rest, this.#values));
    const flags = words.filter((word) => word.startsWith("--"));
    const paths = words.filter((word) => !word.startsWith("--"));
    const to = paths.at(-1);
    if (paths.length < 2 || to === undefined)
      return this.#refuse(
        line,
        `${keyword} requires at least two arguments, but only ${paths.length} were provided`,
      );
    if (flags.some((flag) => flag.startsWith("--from")))
      return this.#refuse(line, "only one build stage is known here: --from has nothing to copy from");
    const mode = flags.find((flag) => flag.startsWith("--chmod="))?.slice(8);
    for (const from of paths.slice(0, -1)) {
      if (/^https?:/.test(from)) {
        this.#note(line, `${keyword} ${from}: nothing is downloaded while building`);
        continue;
      }
      const sources = this.#sources(from);
      if (sources.length === 0)
        this.#refuse(line, `failed to compute cache key: "/${from.replace(/^\.?\//, "")}": not found`);
      const isFolder = to.endsWith("/") || this.#isFolder(to) || sources.length > 1 || /^\.?\/?$/.test(from);
      for (const source of sources) {
        const path = joined(
          this.#workingDirectory,
          isFolder ? `${to}/${source.slice(source.lastIndexOf("/") + 1)}` : to,
        );
        const content = this.#project[source] ?? "";
        const isExecutable = mode === undefined ? isProgram(source, content) : isExecutableAfter(mode);
        this.#files[path] = { source, isExecutable };
      }
    }
  }

  #isFolder(to: string): boolean {
    const path = joined(this.#workingDirectory, to);
    const holds = (each: string): boolean => each === path || each.startsWith(`${path}/`);
    return path === "/" || [this.#workingDirectory, ...baseFolders, ...Object.keys(this.#files)].some(holds);
  }

  #sources(pattern: string): readonly string[] {
    const name = pattern.replace(/^\.?\//, "").replace(/\/$/, "");
    const all = Object.keys(this.#project);
    if (name === "" || name === ".") return all;
    const expression = new RegExp(
      `^${name
        .replace(/[.+^${}()|[\]\\]/g, "\\$&")
        .replaceAll("*", "[^/]*")
        .replaceAll("?", "[^/]")}$`,
    );
    return all.filter((each) => expression.test(each) || each.startsWith(`${name}/`));
  }

  #run(line: number, rest: string): void {
    const { tools, modes, notes } = readRun(substitute(rest, this.#values));
    for (const tool of tools) this.#tools.add(tool);
    for (const { path, isExecutable } of modes) {
      const key = joined(this.#workingDirectory, path);
      const file = this.#files[key];
      if (file) this.#files[key] = { ...file, isExecutable };
      else this.#refuse(line, `chmod: cannot access '${path}': No such file or directory`);
    }
    for (const note of notes) this.#note(line, note);
  }

  #refuse(line: number, message: string): void {
    this.#errors.push({ line, message });
  }

  #note(line: number, message: string): void {
    this.#notes.push({ line, message });
  }
}

/** The editor knows no modes: scripts are taken as executable, as they would be in a checkout. */
function isProgram(name: string, text: string): boolean {
  return text.startsWith("#!") || name.endsWith(".sh") || /(^|\/)bootstrap$/.test(name);
}

function joined(folder: string, path: string): string {
  const names: string[] = [];
  for (const name of (path.startsWith("/") ? path : `${folder}/${path}`).split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return `/${names.join("/")}`;
}
