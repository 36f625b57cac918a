// sed: just-bash's, with scripts made ready for it.

import type { Command } from "just-bash/browser";
import type { ShellHost } from "../../shellHost.ts";
import { failed } from "../../hidden/childProcess.ts";
import { doubledBackslashes } from "./sedScript.ts";

export function newSed(_host: ShellHost): Command {
  return {
    name: "sed",
    execute: async (args, { origCommand }) =>
      (await origCommand?.(readyArguments(args))) ?? failed("sed: not found\n", 127),
  };
}

/** The first word is a script where no option brings one. */
function readyArguments(args: readonly string[]): string[] {
  const ready: string[] = [];
  let isScriptNext = false;
  let hasScript = args.some((each) => /^(?:-[nrEsuz]*[ef]|--(?:expression|file)(?:=|$))/.test(each));
  for (const arg of args) {
    if (isScriptNext) {
      isScriptNext = false;
      ready.push(doubledBackslashes(arg));
    } else if (/^(?:-[nrEsuz]*e|--expression)$/.test(arg)) {
      isScriptNext = true;
      ready.push(arg);
    } else if (arg.startsWith("--expression=")) {
      ready.push("--expression", doubledBackslashes(arg.slice("--expression=".length)));
    } else if (!hasScript && !/^-./.test(arg)) {
      hasScript = true;
      ready.push(doubledBackslashes(arg));
    } else ready.push(arg);
  }
  return ready;
}
