// docker build: an image from a Dockerfile and the files beside it. Nothing is executed; what is passed over is told.

import { buildImage, type ContainerImage } from "../../../model/containerImage/containerImage.ts";
import type { DockerfileError, Instruction } from "../../../model/containerImage/dockerfile.ts";
import { dockerfileName } from "../../../model/containerImage/dockerfileName.ts";
import type { ProjectFiles } from "../../../model/functionConfiguration.ts";
import { containerLimits } from "../../../model/limit.ts";
import { CommandFailure } from "../../../sandbox/shell/commands/commandIo.ts";
import type { CommandIo } from "../commands/commandIo.ts";
import type { StoredImage } from "./daemon.ts";
import { type FlagTable, readFlags } from "./flags.ts";
import { imageReference, writtenReference } from "./imageReference.ts";

export const buildFlags: FlagTable = {
  command: "docker build",
  switches: { quiet: "q", "no-cache": null, pull: null, help: null, load: null },
  values: { tag: "t", file: "f", platform: null, progress: null, "build-arg": null },
};

export async function dockerBuild(args: readonly string[], io: CommandIo): Promise<number> {
  const flags = readFlags(args, buildFlags);
  const [context, ...others] = flags.words;
  if (context === undefined || others.length > 0)
    throw failed(
      "docker: 'docker build' requires 1 argument\n\nUsage:  docker build [OPTIONS] PATH\n\nRun 'docker build --help' for more information",
    );
  const names = flags.values("tag").map((written) => {
    const reference = imageReference(written);
    if (typeof reference !== "string") return writtenReference(reference);
    throw failed(`failed to build: invalid tag "${written}": ${reference || "invalid reference format"}`);
  });
  const file = flags.value("file");
  const files = await contextFiles(context, file, io);
  const { image, errors } = buildImage(files);
  const shownName = file ?? dockerfileName;
  const text = files[dockerfileName] ?? "";
  if (image === null) throw failedAt(errors, shownName, text);
  const texts = Object.fromEntries(
    Object.entries(image.files).map(([path, { source }]) => [path, files[source] ?? ""]),
  );
  const stored = io.daemon.keep(image, texts, names);
  if (flags.has("quiet")) io.out(`sha256:${stored.id}\n`);
  else io.error(progress(stored, names, shownName, text));
  return 0;
}

async function contextFiles(context: string, file: string | null, io: CommandIo): Promise<ProjectFiles> {
  const folder = context.replace(/(.)\/+$/, "$1");
  if ((await io.files.find(folder))?.kind !== "directory")
    throw failed(`failed to build: unable to prepare context: path "${context}" not found`);
  const paths = await io.files.filesBelow(folder);
  if (paths.length > containerLimits.files)
    throw failed(`failed to build: at most ${containerLimits.files} files here`);
  const files: Record<string, string> = {};
  for (const path of paths) files[path] = await io.files.readText(`${folder}/${path}`);
  if (file === null) return files;
  if ((await io.files.find(file))?.kind !== "file")
    throw failed(
      `failed to build: failed to solve: failed to read dockerfile: open ${file}: no such file or directory`,
    );
  return { ...files, [dockerfileName]: await io.files.readText(file) };
}

/** Instructions that make a layer, which BuildKit counts as steps. */
const steps = new Set(["FROM", "RUN", "COPY", "ADD", "WORKDIR"]);

/** As BuildKit shows it, but without times: nothing here takes any. */
function progress({ id, image }: StoredImage, names: readonly string[], file: string, text: string): string {
  const layers = image.instructions.filter(({ keyword }) => steps.has(keyword));
  const lines = [
    `[internal] load build definition from ${file}`,
    `=> transferring dockerfile: ${new TextEncoder().encode(text).length}B`,
    `[internal] load metadata for ${image.base}`,
    ...layers.map((layer, i) => stepLine(layer, i + 1, layers.length, image)),
    "exporting to image",
    `=> writing image sha256:${id}`,
    ...names.map((name) => `=> naming to ${name.includes("/") ? name : `docker.io/library/${name}`}`),
  ];
  const head = `[+] Building (${layers.length + 3}/${layers.length + 3}) FINISHED${" ".repeat(20)}docker:default`;
  return [head, ...lines.map((line) => ` => ${line}`), ...passedOver(image), ""].join("\n");
}

function stepLine({ keyword, rest }: Instruction, n: number, of: number, { base }: ContainerImage): string {
  return `[${n}/${of}] ${keyword} ${keyword === "FROM" ? base : rest.replace(/\s+/g, " ")}`;
}

function passedOver({ notes }: ContainerImage): readonly string[] {
  if (notes.length === 0) return [];
  const head = `\n ${notes.length === 1 ? "1 thing is" : `${notes.length} things are`} passed over here:`;
  return [head, ...notes.map(({ line, message }) => ` - ${message} (line ${line})`)];
}

function failedAt(errors: readonly DockerfileError[], file: string, text: string): CommandFailure {
  const [first] = errors;
  const excerpts = text === "" ? [] : errors.map(({ line }) => excerpt(file, text.split("\n"), line));
  const message = (first?.message ?? "").replace("parse error:", `parse error on line ${first?.line}:`);
  return failed(`failed to build: failed to solve: ${message}`, excerpts.join(""));
}

function excerpt(file: string, lines: readonly string[], line: number): string {
  const from = Math.max(1, line - 2);
  const shown = lines.slice(from - 1, line + 2).map((text, i) => {
    const number = from + i;
    return `${String(number).padStart(4)} | ${number === line ? ">>>" : "   "} ${text}\n`;
  });
  return `${file}:${line}\n--------------------\n${shown.join("")}--------------------\n`;
}

function failed(why: string, before = ""): CommandFailure {
  return new CommandFailure(`${before}ERROR: ${why}\n`, 1);
}
