// docker run: a container of an image, in front of the terminal until it ends.

import { containerLimits } from "../../../model/limit.ts";
import { reasonOf } from "../../../sandbox/shell/commands/commandFiles.ts";
import { CommandFailure } from "../../../sandbox/shell/commands/commandIo.ts";
import type { ContainerStart } from "../../../wire/container.ts";
import type { CommandIo } from "../commands/commandIo.ts";
import type { StoredImage } from "./daemon.ts";
import { dockerFailed, type Flags, type FlagTable, readFlags } from "./flags.ts";
import { imageReference, writtenReference } from "./imageReference.ts";
import { mountOf, readVolume, type Volume, writeBack, writeBackFolders } from "./mounts.ts";

export const runFlags: FlagTable = {
  command: "docker run",
  switches: { rm: null, interactive: "i", tty: "t", detach: "d", help: null, init: null, privileged: null },
  values: {
    env: "e",
    "env-file": null,
    volume: "v",
    entrypoint: null,
    name: null,
    workdir: "w",
    cpus: null,
    memory: "m",
    network: null,
    platform: null,
    publish: "p",
    pull: null,
    user: "u",
  },
  endsAtWord: true,
};

/** Taken, and of no effect: the container has no limits, no ports and one user. */
const passedOver = ["cpus", "init", "memory", "network", "platform", "privileged", "publish", "pull", "user"];

const killed = 137;
const interrupted = 130;

export async function dockerRun(args: readonly string[], io: CommandIo): Promise<number> {
  const flags = readFlags(args, runFlags);
  const [imageName, ...command] = flags.words;
  if (imageName === undefined)
    throw refused(
      "'docker run' requires at least 1 argument\n\nUsage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]",
    );
  if (flags.has("detach"))
    throw refused("--detach is not supported here: open a second terminal beside this one");
  const stored = findImage(imageName, io);
  const argv = argvOf(stored, flags, command);
  if (argv.length === 0) throw fromDaemon("no command specified");
  const volumes = flags.values("volume").map((spec) => {
    const volume = readVolume(spec, io.files);
    if (typeof volume === "string") throw fromDaemon(volume);
    return volume;
  });
  const variables = await givenVariables(flags, io);
  refuseName(flags.value("name"), io);
  if (io.daemon.running.length >= containerLimits.running)
    throw fromDaemon(`at most ${containerLimits.running} containers at once here`);
  const ignored = passedOver.filter((name) => flags.has(name)).map((name) => `--${name}`);
  if (ignored.length > 0) io.error(`docker: passed over here: ${ignored.join(", ")}\n`);
  const mounts = await Promise.all(volumes.map((volume) => mountOf(volume, io.files)));
  const end = new AbortController();
  const container = io.daemon.newContainer(flags.value("name"), imageName, argv, () => end.abort());
  const start = {
    argv,
    workingDirectory: workingDirectoryOf(flags, stored),
    variables: {
      HOSTNAME: container.id.slice(0, 12),
      HOME: "/root",
      ...(flags.has("tty") ? { TERM: "xterm" } : {}),
      ...stored.image.variables,
      ...variables,
    },
    tools: stored.image.tools,
    files: stored.texts,
    executables: executablesOf(stored),
    mounts,
    stdin: flags.has("interactive") ? new TextDecoder().decode(io.stdin) : null,
    hasTerminal: flags.has("interactive") && flags.has("tty") && io.outIsTerminal,
    seed: container.number,
    epochMs: Date.now(),
  };
  const exitCode = await endOf(start, volumes, end.signal, io);
  container.state = { name: "exited", exitCode, atMs: Date.now() };
  if (flags.has("rm")) io.daemon.remove(container);
  return exitCode;
}

/** Runs it, shows what it writes, and keeps the mounted folders up with it. Resolves to its exit code. */
async function endOf(
  start: ContainerStart,
  volumes: readonly Volume[],
  kill: AbortSignal,
  io: CommandIo,
): Promise<number> {
  let exitCode: number | null = null;
  let writing = Promise.resolve();
  const soon = (write: () => Promise<void>) => {
    writing = writing.then(write).catch((error) => io.error(`docker: writing back: ${reasonOf(error)}\n`));
  };
  const signal = AbortSignal.any([io.signal, kill]);
  const before = start.mounts.flatMap(({ directories }) => directories);
  try {
    await io.service.container(start, signal, (news) => {
      switch (news.kind) {
        case "wrote":
          return news.stream === "stdout" ? io.out(news.text) : io.error(news.text);
        case "prompted":
          // Rejects where the container is killed meanwhile, which is told below.
          return void io.service.containerLine(news.prompt, signal).catch(() => {});
        case "changed":
          return soon(() => writeBack(news, volumes, io.files));
        case "ended":
          exitCode = news.exitCode;
          return soon(() => writeBackFolders(before, news.directories, volumes, io.files));
      }
    });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  await writing;
  if (io.signal.aborted) return interrupted;
  if (exitCode === null && !kill.aborted)
    io.error("docker: the container was killed: it holds more than this playground carries\n");
  return exitCode ?? killed;
}

/** Of the laptop, or of the registry; `docker run` says that it looks there. */
function findImage(written: string, io: CommandIo): StoredImage {
  const reference = imageReference(written);
  if (typeof reference === "string")
    throw refused(`invalid reference format${reference === "" ? "" : `: ${reference}`}`);
  const found = io.daemon.find(reference, written);
  if (found) return found;
  const name = writtenReference(reference);
  io.error(`Unable to find image '${name}' locally\n`);
  const pulled = io.daemon.pull(reference);
  if (pulled === null)
    throw fromDaemon(
      `pull access denied for ${reference.repository}, repository does not exist or may require 'docker login': denied: requested access to the resource is denied`,
    );
  io.error(
    `${reference.tag}: Pulling from ${reference.repository.includes("/") ? reference.repository : `library/${reference.repository}`}\n` +
      `Digest: sha256:${pulled.id}\nStatus: Downloaded newer image for ${name}\n`,
  );
  return pulled;
}

function argvOf({ image }: StoredImage, flags: Flags, command: readonly string[]): readonly string[] {
  const entrypoint = flags.value("entrypoint");
  // With an entry point of one's own the image's CMD is not its arguments.
  if (entrypoint !== null) return [...(entrypoint === "" ? [] : [entrypoint]), ...command];
  return [...image.entrypoint, ...(command.length > 0 ? command : image.command)];
}

function workingDirectoryOf(flags: Flags, { image }: StoredImage): string {
  const given = flags.value("workdir");
  if (given === null) return image.workingDirectory;
  if (!given.startsWith("/"))
    throw fromDaemon(`the working directory '${given}' is invalid, it needs to be an absolute path`);
  return given;
}

function executablesOf({ image }: StoredImage): readonly string[] {
  return Object.entries(image.files).flatMap(([path, { isExecutable }]) => (isExecutable ? [path] : []));
}

/** `-e NAME=VALUE`; `-e NAME` hands over the laptop's value. Files come first. */
async function givenVariables(flags: Flags, io: CommandIo): Promise<Readonly<Record<string, string>>> {
  const lines: string[] = [];
  for (const file of flags.values("env-file")) {
    const text = await io.files.readText(file).catch(() => {
      throw refused(`open ${file}: no such file or directory`);
    });
    lines.push(...text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#")));
  }
  const variables: Record<string, string> = {};
  for (const each of [...lines, ...flags.values("env")]) {
    const at = each.indexOf("=");
    const name = at < 0 ? each : each.slice(0, at);
    if (name === "") throw refused(`invalid environment variable: ${each}`);
    const value = at < 0 ? io.variables.get(name) : each.slice(at + 1);
    if (value !== undefined) variables[name] = value;
  }
  return variables;
}

function refuseName(name: string | null, io: CommandIo): void {
  if (name === null) return;
  if (!/^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(name))
    throw fromDaemon(`Invalid container name (${name}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed`);
  const other = io.daemon.container(name);
  if (other)
    throw fromDaemon(
      `Conflict. The container name "/${name}" is already in use by container "${other.id}". You have to remove (or rename) that container to be able to reuse that name.`,
    );
}

function fromDaemon(why: string): CommandFailure {
  return refused(`Error response from daemon: ${why}`);
}

function refused(why: string): CommandFailure {
  return new CommandFailure(`docker: ${why}\n\nRun 'docker run --help' for more information\n`, dockerFailed);
}
