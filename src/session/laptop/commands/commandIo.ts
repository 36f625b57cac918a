// What one run of a command of the laptop works with, beside what every command has: the service, and a terminal.

import type {
  CommandIo as AnyCommandIo,
  RunCommand as RunAnyCommand,
} from "../../../sandbox/shell/commands/commandIo.ts";
import type { DockerDaemon } from "../docker/daemon.ts";
import type { LaptopService } from "./laptopService.ts";

export interface CommandIo extends AnyCommandIo {
  /** To the terminal at once where that is where it goes; otherwise handed to the shell when the command ends. */
  out(output: string | Uint8Array): void;
  readonly columns: number;
  readonly service: LaptopService;
  readonly daemon: DockerDaemon;
}

export type RunCommand = RunAnyCommand<CommandIo>;
