// What docker says of a program that cannot be executed, and its exit code
// (https://docs.docker.com/engine/containers/run/#exit-status): 127 not found, 126 cannot be invoked. What only execve
// finds out is said by runc's init within the container, which then exits with 255.

import { refusalOfKernel } from "../../../sandbox/shell/files/executable.ts";
import type { ProgramEnd } from "../../../sandbox/shell/shell.ts";

type Refused = Extract<ProgramEnd, { kind: "refused" }>;

export function refusedStart(
  name: string,
  { refusal }: Refused,
): { readonly message: string; readonly exitCode: number } {
  switch (refusal) {
    case "missing":
    case "notDirectory":
      return name.includes("/")
        ? daemon(`exec: "${name}": stat ${name}: ${refusalOfKernel(refusal)}`, 127)
        : daemon(`exec: "${name}": executable file not found in $PATH`, 127);
    case "directory":
      return daemon(`exec: "${name}": is a directory`, 126);
    case "denied":
      return daemon(`exec: "${name}": permission denied`, 126);
    case "interpreterMissing":
    case "format":
      return { message: `exec ${name}: ${refusalOfKernel(refusal)}\n`, exitCode: 255 };
  }
}

function daemon(reason: string, exitCode: number) {
  const message =
    "docker: Error response from daemon: failed to create task for container: failed to create shim task: " +
    "OCI runtime create failed: runc create failed: unable to start container process: " +
    `error during container init: ${reason}\n\nRun 'docker run --help' for more information\n`;
  return { message, exitCode };
}
