// The laptop's own commands, as just-bash takes them.

import type { Command } from "just-bash/browser";
import { newCommandIn } from "../../../sandbox/shell/commands/newCommand.ts";
import { terminalFdsVariable } from "../shell/liveOutput.ts";
import { runAws } from "./aws.ts";
import type { RunCommand } from "./commandIo.ts";
import { runLaptopCurl } from "./curl.ts";
import { runHelp } from "./help.ts";
import { runHey } from "./hey.ts";
import { runClear, runHostname, runTty, runUname, runWhoami } from "./identity.ts";
import type { LaptopService } from "./laptopService.ts";

const commands: Readonly<Record<string, RunCommand>> = {
  aws: runAws,
  clear: runClear,
  curl: runLaptopCurl,
  help: runHelp,
  hey: runHey,
  hostname: runHostname,
  tty: runTty,
  uname: runUname,
  whoami: runWhoami,
};

export const commandNames: readonly string[] = Object.keys(commands);

/** Commands that reach `service` and write to the terminal with `write`. `signal` is that of the line that runs. */
export function newCommands(
  service: LaptopService,
  write: (text: string) => void,
  signal: () => AbortSignal,
): Command[] {
  const decoder = new TextDecoder();
  const writeOut = (output: string | Uint8Array): void =>
    write(typeof output === "string" ? output : decoder.decode(output));
  return Object.entries(commands).map(([name, run]) =>
    newCommandIn(name, run, (io) => {
      const fds = io.variables.get(terminalFdsVariable) ?? "";
      return {
        ...io,
        out: fds.includes("1") ? writeOut : io.out,
        error: fds.includes("2") ? write : io.error,
        outIsTerminal: fds.includes("1"),
        columns: Number(io.variables.get("COLUMNS")) || 80,
        service,
        signal: AbortSignal.any([signal(), io.signal]),
      };
    }),
  );
}
