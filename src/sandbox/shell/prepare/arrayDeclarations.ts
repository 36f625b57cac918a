// `local x=($(cmd))`, `declare -A m=([a]="b c")`: just-bash keeps such a word as text in which substitutions are lost.
// They become a declaration and an assignment, which is read again from the script's text:
//
//   local -r x=($(cmd))      local -a x; x=($(cmd)); readonly x

import { literalText, literalWord, simpleCommand } from "../syntax/build.ts";
import type { Assignment, Script, SimpleCommand, Word } from "../syntax/syntax.ts";

const declaring: ReadonlySet<string> = new Set(["local", "declare", "typeset", "export", "readonly"]);

/** `null`: it declares no array with values. `source`: the text of the statement that holds the command. */
export function declaredArrays(
  command: SimpleCommand,
  source: string,
  parse: (text: string) => Script | null,
): SimpleCommand[] | null {
  const name = literalText(command.name);
  if (name === null || !declaring.has(name) || !command.args.some(beginsArray)) return null;
  const options = command.args.filter((each) => literalText(each)?.startsWith("-") ?? false);
  const letters = options.map((each) => literalText(each) ?? "").join("");
  const isReadonly = name === "readonly" || letters.includes("r");
  const scope = name === "local" ? "local" : "declare";
  const kind = letters.includes("A") ? "-A" : "-a";
  const commands: SimpleCommand[] = [];
  const rest: Word[] = [];
  for (const each of command.args) {
    const [, variable] = beginning.exec(firstText(each)) ?? [];
    const assigned = variable === undefined ? null : assignmentIn(source, variable, parse);
    if (variable === undefined || assigned === null) {
      if (!options.includes(each)) rest.push(each);
      continue;
    }
    if (name !== "export" && !assigned.append && (name !== "readonly" || kind === "-A"))
      commands.push(simpleCommand(scope, [literalWord(kind), literalWord(variable)]));
    commands.push(simpleCommand(null, [], [assigned]));
    if (isReadonly) commands.push(simpleCommand("readonly", [literalWord(variable)]));
    if (name === "export" || letters.includes("x"))
      commands.push(simpleCommand("export", [literalWord(variable)]));
  }
  if (rest.length > 0) commands.push({ ...command, args: [...options, ...rest] });
  return commands;
}

const beginning = /^(\w+)\+?=\(/;

function beginsArray(word: Word): boolean {
  return beginning.test(firstText(word));
}

function firstText({ parts: [first] }: Word): string {
  return first?.type === "Literal" ? first.value : "";
}

/** The text from `name=(` up to the first `)` with which it is an assignment. */
function assignmentIn(
  source: string,
  name: string,
  parse: (text: string) => Script | null,
): Assignment | null {
  const start = new RegExp(`(?<=\\s)${name}\\+?=\\(`).exec(source)?.index ?? -1;
  for (let end = source.indexOf(")", start); start >= 0 && end > 0; end = source.indexOf(")", end + 1)) {
    const [only, ...more] = parse(source.slice(start, end + 1))?.statements ?? [];
    const command = only?.pipelines[0]?.commands[0];
    if (more.length > 0 || command?.type !== "SimpleCommand" || command.name !== null) continue;
    const [assigned] = command.assignments;
    if (assigned?.array) return assigned;
  }
  return null;
}
