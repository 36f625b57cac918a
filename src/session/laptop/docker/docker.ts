// docker on the laptop: the function's image without the service around it.

import { CommandFailure } from "../../../sandbox/shell/commands/commandIo.ts";
import { own } from "../../../sandbox/shell/commands/aws/runAws.ts";
import type { CommandIo, RunCommand } from "../commands/commandIo.ts";
import { buildFlags, dockerBuild } from "./build.ts";
import type { DockerDaemon } from "./daemon.ts";
import { type FlagTable, flagWords } from "./flags.ts";
import { dockerImages, dockerPs, imagesFlags, psFlags } from "./lists.ts";
import { dockerRm, dockerRmi, dockerStop, removeFlags, stopFlags } from "./remove.ts";
import { dockerRun, runFlags } from "./run.ts";

interface Subcommand {
  readonly about: string;
  readonly usage: string;
  readonly flags: FlagTable;
  run(args: readonly string[], io: CommandIo): Promise<number>;
}

const subcommands: Readonly<Record<string, Subcommand>> = {
  build: {
    about: "Build an image from a Dockerfile",
    usage: "docker build [-t NAME] [-f FILE] [-q] PATH",
    flags: buildFlags,
    run: dockerBuild,
  },
  run: {
    about: "Create and run a new container from an image",
    usage:
      "docker run [--rm] [-it] [-e NAME=VALUE] [--env-file FILE] [-v HOST:CONTAINER[:ro]] [--entrypoint PROGRAM]\n" +
      "                   [--name NAME] [-w FOLDER] IMAGE [COMMAND] [ARG...]\n\n" +
      "A mounted folder is handed over when the container starts; what the container changes in it shows at once.",
    flags: runFlags,
    run: dockerRun,
  },
  images: { about: "List images", usage: "docker images [-q]", flags: imagesFlags, run: dockerImages },
  ps: { about: "List containers", usage: "docker ps [-a] [-q] [--no-trunc]", flags: psFlags, run: dockerPs },
  stop: {
    about: "Stop running containers",
    usage: "docker stop CONTAINER...",
    flags: stopFlags,
    run: dockerStop,
  },
  kill: {
    about: "Kill running containers",
    usage: "docker kill CONTAINER...",
    flags: stopFlags,
    run: dockerStop,
  },
  rm: {
    about: "Remove containers",
    usage: "docker rm [-f] CONTAINER...",
    flags: removeFlags,
    run: dockerRm,
  },
  rmi: { about: "Remove images", usage: "docker rmi IMAGE...", flags: removeFlags, run: dockerRmi },
};

/** What exists elsewhere, so that it is not taken for a typing error. */
const notHere = new Set(
  "attach commit compose container cp create diff exec history image info inspect login logs network port pull push restart save search start stats tag top volume wait".split(
    " ",
  ),
);

export const runDocker: RunCommand = async (io) => {
  const [name, ...args] = io.args;
  if (name === undefined || name === "--help" || name === "help" || name === "-h") {
    io.out(help());
    return 0;
  }
  if (name === "--version" || name === "-v" || name === "version") {
    io.out("Docker version 29 (virtual)\n");
    return 0;
  }
  const subcommand = own(subcommands, name);
  if (!subcommand)
    throw new CommandFailure(
      notHere.has(name)
        ? `docker: '${name}' is not supported here\n`
        : `docker: unknown command: docker ${name}\n\nRun 'docker --help' for more information\n`,
      1,
    );
  if (args[0] === "--help") {
    io.out(`Usage:  ${subcommand.usage}\n\n${subcommand.about}\n`);
    return 0;
  }
  return subcommand.run(args, io);
};

/** What Tab offers after these words. */
export function dockerWords(
  [name]: readonly string[],
  { names, containers }: DockerDaemon,
): readonly string[] {
  if (name === undefined) return Object.keys(subcommands);
  const subcommand = own(subcommands, name);
  if (!subcommand) return [];
  const images = [...names.keys()].map((each) => each.replace(/:latest$/, ""));
  const flags = flagWords(subcommand.flags);
  if (name === "run" || name === "rmi") return [...flags, ...images];
  return /^(stop|kill|rm)$/.test(name) ? [...flags, ...containers.map((each) => each.name)] : flags;
}

function help(): string {
  const lines = Object.entries(subcommands).map(([name, { about }]) => `  ${name.padEnd(8)}  ${about}\n`);
  return `Usage:  docker COMMAND

The function's image on your laptop: the same container, with no Lambda around it.

Commands:
${lines.join("")}
The project's files lie in your home folder:

  docker build -t two-curls .
  docker run --rm two-curls                                     the loop, which finds no Runtime API
  docker run -v /tmp:/tmp --rm --entrypoint /businesscode.sh two-curls
`;
}
