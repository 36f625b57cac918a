// Commands that belong to a shell process itself: other shells, its jobs and traps, its environment, its time.

import type { Command } from "just-bash/browser";
import type { ShellProcess } from "../process/shellProcess.ts";
import { newEnvironmentPrograms } from "./environmentPrograms.ts";
import { newJobPrograms } from "./jobPrograms.ts";
import { newShellPrograms } from "./shellPrograms.ts";
import { newTimePrograms } from "./timePrograms.ts";
import { newXargs } from "./xargs.ts";

export function processPrograms(shell: ShellProcess): readonly Command[] {
  return [
    ...newShellPrograms(shell),
    ...newEnvironmentPrograms(shell),
    ...newJobPrograms(shell),
    ...newTimePrograms(shell),
    newXargs(shell),
  ];
}

export const ownProgramNames: ReadonlySet<string> = new Set([
  "bash",
  "sh",
  "env",
  "printenv",
  "wait",
  "jobs",
  "kill",
  "trap",
  "disown",
  "umask",
  "ulimit",
  "nohup",
  "sleep",
  "timeout",
  "xargs",
]);
