import { containerCommands, containerPrograms } from "../../shell/commands/containerCommands.ts";
import { Shell } from "../../shell/shell.ts";
import type { ShellHost } from "../../shell/shellHost.ts";

/** A shell with the commands of the image. */
export function newShell(host: ShellHost): Shell {
  return new Shell(host, containerCommands(host), containerPrograms(host));
}
