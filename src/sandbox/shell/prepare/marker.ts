// The statement that goes before each line: `·at 12 /startup.sh && :`. It leaves `$?` as it is, and so does not end a
// shell under `set -e`.

import { hiddenCommand } from "../hidden/hiddenNames.ts";
import { harmless, literalWord, pipelineOf, simpleCommand } from "../syntax/build.ts";
import type { Redirection, Statement, Word } from "../syntax/syntax.ts";

export interface MarkerNeeds {
  /** The script looks at PIPESTATUS, which any command replaces: it is handed through. */
  readonly pipeStatus: boolean;
  /** The script traces its commands: markers must not show. */
  readonly trace: boolean;
}

export function markerOf(line: number, file: string, { pipeStatus, trace }: MarkerNeeds): Statement {
  const words = [literalWord(String(line)), literalWord(file)];
  if (!pipeStatus && !trace) return harmless(simpleCommand(hiddenCommand.at, words));
  const statuses = pipeStatus ? [allStatuses] : [];
  const redirections = trace ? [toNowhere] : [];
  const marker = { ...simpleCommand(hiddenCommand.at, [...words, ...statuses]), redirections };
  const kept = { ...simpleCommand(hiddenCommand.keep, statuses), redirections };
  return {
    type: "Statement",
    pipelines: [pipelineOf(marker), pipelineOf(kept)],
    operators: ["&&"],
    background: false,
  };
}

/** `"${PIPESTATUS[@]}"` */
const allStatuses: Word = {
  type: "Word",
  parts: [
    {
      type: "DoubleQuoted",
      parts: [{ type: "ParameterExpansion", parameter: "PIPESTATUS[@]", operation: null }],
    },
  ],
};

const toNowhere: Redirection = {
  type: "Redirection",
  fd: 2,
  operator: ">",
  target: literalWord("/dev/null"),
};
