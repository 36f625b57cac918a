// docker stop, kill, rm, rmi.

import type { CommandIo } from "../commands/commandIo.ts";
import type { Container } from "./daemon.ts";
import { type FlagTable, readFlags } from "./flags.ts";
import { imageReference, writtenReference } from "./imageReference.ts";

export const stopFlags: FlagTable = {
  command: "docker stop",
  switches: { help: null },
  values: { time: "t", signal: "s" },
};

export const removeFlags: FlagTable = {
  command: "docker rm",
  switches: { force: "f", help: null },
  values: {},
};

/** Scripts take no SIGTERM as a container's first process, so that both end with SIGKILL. */
export function dockerStop(args: readonly string[], io: CommandIo): Promise<number> {
  return each(readFlags(args, stopFlags).words, io, (container) => {
    if (container.state.name !== "running") return null;
    container.kill();
    return null;
  });
}

export function dockerRm(args: readonly string[], io: CommandIo): Promise<number> {
  const flags = readFlags(args, removeFlags);
  return each(flags.words, io, (container) => {
    if (container.state.name === "running" && !flags.has("force"))
      return `cannot remove container "${container.name}": container is running: stop the container before removing or force remove`;
    container.kill();
    io.daemon.remove(container);
    return null;
  });
}

/** `act` tells why it cannot. */
async function each(
  names: readonly string[],
  { daemon, out, error }: CommandIo,
  act: (container: Container) => string | null,
): Promise<number> {
  let exitCode = 0;
  for (const name of names) {
    const container = daemon.container(name);
    const why = container === undefined ? `No such container: ${name}` : act(container);
    if (why === null) out(`${name}\n`);
    else {
      error(`Error response from daemon: ${why}\n`);
      exitCode = 1;
    }
  }
  return exitCode;
}

export async function dockerRmi(args: readonly string[], { daemon, out, error }: CommandIo): Promise<number> {
  let exitCode = 0;
  for (const written of readFlags(args, removeFlags).words) {
    const reference = imageReference(written);
    const found = typeof reference === "string" ? undefined : daemon.find(reference, written);
    if (found === undefined || typeof reference === "string") {
      error(`Error response from daemon: No such image: ${written}\n`);
      exitCode = 1;
      continue;
    }
    const name = writtenReference(reference);
    if (daemon.names.delete(name)) out(`Untagged: ${name}\n`);
    if ([...daemon.names.values()].includes(found.id)) continue;
    daemon.images.delete(found.id);
    out(`Deleted: sha256:${found.id}\n`);
  }
  return exitCode;
}
