// The laptop's own commands, as just-bash takes them.

import type { Command } from "just-bash/browser";
import { newCommandIn } from "../../../sandbox/shell/commands/newCommand.ts";
import { withoutFdsWord } from "../shell/liveOutput.ts";
import { runLaptopAws } from "./aws.ts";
import type { RunCommand } from "./commandIo.ts";
import { runLaptopCurl } from "./curl.ts";
import type { DockerDaemon } from "../docker/daemon.ts";
import { runDocker } from "../docker/docker.ts";
import { runHelp } from "./help.ts";
import { runHey } from "./hey.ts";
import { runClear, runHostname, runTty, runUname, runWhoami } from "./identity.ts";
import type { LaptopService } from "./laptopService.ts";

const commands: Readonly<Record<string, RunCommand>> = {
  aws: runLaptopAws,
  clear: runClear,
  curl: runLaptopCurl,
  docker: runDocker,
  help: runHelp,
  hey: runHey,
  hostname: runHostname,
  tty: runTty,
  uname: runUname,
  whoami: runWhoami,
};

export const commandNames: readonly string[] = Object.keys(commands);

/** Commands that reach `service` and `daemon`, and write to the terminal with `write`. `signal` is that of the line that runs. */
export function newCommands(
  service: LaptopService,
  daemon: DockerDaemon,
  write: (text: string) => void,
  signal: () => AbortSignal,
): Command[] {
  const decoder = new TextDecoder();
  const writeOut = (output: string | Uint8Array): void =>
    write(typeof output === "string" ? output : decoder.decode(output));
  return Object.entries(commands).map(([name, run]) =>
    newCommandIn(name, run, (io) => {
      const { args, terminalFds: fds } = withoutFdsWord(io.args);
      return {
        ...io,
        args,
        out: fds.includes("1") ? writeOut : io.out,
        error: fds.includes("2") ? write : io.error,
        outIsTerminal: fds.includes("1"),
        columns: Number(io.variables.get("COLUMNS")) || 80,
        service,
        daemon,
        signal: AbortSignal.any([signal(), io.signal]),
      };
    }),
  );
}
