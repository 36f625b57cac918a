// Programs of just-bash that read their options more narrowly than the real ones.

import type { Command, ExecResult, ResolvedCommandContext } from "just-bash/browser";

export function newTextPrograms(): readonly Command[] {
  return [{ name: "xargs", execute: xargs }];
}

/** `-I{}` and `-n2`: the option's value may stand right behind its letter. */
async function xargs(args: readonly string[], context: ResolvedCommandContext): Promise<ExecResult> {
  const words: string[] = [];
  let at = 0;
  for (; at < args.length; at++) {
    const word = args[at] ?? "";
    const joined = /^-([InPLds])(.+)$/.exec(word);
    if (!word.startsWith("-")) break;
    if (joined) words.push(`-${joined[1]}`, joined[2] ?? "");
    else {
      words.push(word);
      if (/^-[InPLds]$/.test(word)) words.push(args[++at] ?? "");
    }
  }
  const run = context.origCommand;
  if (!run) return { stdout: "", stderr: "xargs: not found\n", exitCode: 127 };
  return run([...words, ...args.slice(at)]);
}
