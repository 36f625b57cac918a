// A container: what its image's ENTRYPOINT and CMD name is executed, and runs bash scripts for as long as they loop.

import type { ProcessExit } from "../../../model/process.ts";
import { refusalOfKernel } from "../../shell/files/executable.ts";
import type { ProgramEnd } from "../../shell/shell.ts";
import type { Guest } from "../guest.ts";
import { kernelHost } from "./kernelHost.ts";
import { newShell } from "./newShell.ts";
import { Terminals } from "./terminals.ts";

export const container: Guest = {
  start(kernel) {
    const host = kernelHost(kernel);
    const shell = newShell(host);
    const terminals = new Terminals(kernel, shell);
    kernel.onTyped = (input) => terminals.take(input);
    const { argv, workingDirectory } = kernel.start.image ?? { argv: [], workingDirectory: "/" };
    kernel.begin(() => {
      shell.runProgram(argv, workingDirectory).then(
        (end) => kernel.ended(exitOf(end)),
        (error: unknown) => {
          host.write("stderr", `bash: ${error instanceof Error ? error.message : String(error)}\n`);
          kernel.ended({ code: 1 });
        },
      );
    });
  },
};

function exitOf(end: ProgramEnd): ProcessExit {
  if (end.kind === "exited") return { code: end.exitCode & 0xff };
  return { notExecuted: end.path, why: refusalOfKernel(end.refusal) };
}
