// `exec >file 2>&1`: from here on the shell's own output goes elsewhere.

import type { ExecResult, ResolvedCommandContext } from "just-bash/browser";
import { resolvePath } from "../../files/paths.ts";
import { withReasons } from "../files/shellFileError.ts";
import type { ShellProcess } from "../process/shellProcess.ts";
import { failed } from "./childProcess.ts";
import { hiddenVariable } from "./hiddenNames.ts";

/** `args`: for each redirection the streams with the operator (`1>>`, `2>&`, `12&>`), and its target. */
export function redirectedShell(
  shell: ShellProcess,
  args: readonly string[],
  { env, cwd }: ResolvedCommandContext,
): ExecResult {
  for (let i = 0; i + 1 < args.length; i += 2) {
    const [, streams = "", operator = ""] = /^(\d*)(.*)$/.exec(args[i] ?? "") ?? [];
    const written = args[i + 1] ?? "";
    let target = written;
    if (operator === ">&" && written === "1") target = env.get(hiddenVariable.out) ?? "/dev/stdout";
    else if (operator === ">&" && written === "2") target = env.get(hiddenVariable.err) ?? "/dev/stderr";
    else if (operator === ">&" && written === "-") target = "/dev/null";
    else if (!written.startsWith("/dev/")) {
      target = resolvePath(written, cwd);
      try {
        const isTruncated = !operator.includes(">>");
        withReasons(() => shell.machine.host.files.openForWriting(target, { isTruncated }));
      } catch (error) {
        return failed(`${shell.place()}${written}: ${error instanceof Error ? error.message : ""}\n`, 1);
      }
    }
    if (streams.includes("1")) env.set(hiddenVariable.out, target);
    if (streams.includes("2")) env.set(hiddenVariable.err, target);
  }
  return failed("", 0);
}
