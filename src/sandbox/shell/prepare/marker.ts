// The statement that goes before each line. It reads a device whose path names the line and the file, and leaves `$?`
// as it is; `&& :` keeps `set -e` from ending the shell there:
//
//   builtin __just_bash_tee_restore "$?" <'/dev/·at/12/startup.sh' && :
//
// The builtin is just-bash's own, for its transforms: it returns what it is given, and costs a third of a command.

import { linePath } from "../hidden/hiddenNames.ts";
import { literalWord, pipelineOf, simpleCommand } from "../syntax/build.ts";
import type { Redirection, Statement, Word } from "../syntax/syntax.ts";

export interface MarkerNeeds {
  /** The script looks at PIPESTATUS, which any command replaces: it is handed through. */
  readonly pipeStatus: boolean;
  /** The script traces its commands: markers must not show. */
  readonly trace: boolean;
}

const restore = literalWord("__just_bash_tee_restore");

export function markerOf(line: number, file: string, { pipeStatus, trace }: MarkerNeeds): Statement {
  const statuses = quoted(pipeStatus ? "PIPESTATUS[@]" : "?");
  const silence = trace ? [toNowhere] : [];
  const told: Redirection = {
    type: "Redirection",
    fd: null,
    operator: "<",
    target: { type: "Word", parts: [{ type: "SingleQuoted", value: linePath(line, file) }] },
  };
  const marker = { ...simpleCommand("builtin", [restore, statuses]), redirections: [told, ...silence] };
  const kept = pipeStatus ? simpleCommand("builtin", [restore, statuses]) : simpleCommand(":");
  return {
    type: "Statement",
    pipelines: [pipelineOf(marker), pipelineOf({ ...kept, redirections: silence })],
    operators: ["&&"],
    background: false,
  };
}

function quoted(parameter: string): Word {
  const parts: Word["parts"] = [{ type: "ParameterExpansion", parameter, operation: null }];
  return { type: "Word", parts: [{ type: "DoubleQuoted", parts }] };
}

const toNowhere: Redirection = {
  type: "Redirection",
  fd: 2,
  operator: ">",
  target: literalWord("/dev/null"),
};
