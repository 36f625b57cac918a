// Walks the words of a command: what runs inside them (substitutions) is prepared too.

import type { Condition, Script, Word, WordPart } from "../syntax/syntax.ts";
import { hiddenVariable } from "../hidden/hiddenNames.ts";
import { literalText } from "../syntax/build.ts";
import { isPlain, strictExpansion } from "./strictWords.ts";

export interface WordPlace {
  /** What runs inside of a word. */
  prepare(body: Script, kind: "substitution" | "output"): Script;
  /** `set -u` may hold. */
  readonly isStrict: boolean;
  /** The parameter with the name of the text's file, if it has one. */
  readonly source: string | null;
  /** A new variable, empty whenever the statement begins. */
  newVariable(): string;
  parse(text: string): Script | null;
}

export function preparedWord(word: Word, place: WordPlace): Word {
  const parts = preparedParts(word.parts, place);
  const [only] = parts;
  // just-bash takes a lone quoted expansion for one that must be set: "${1:-none}" under `set -u`.
  if (parts.length === 1 && only?.type === "DoubleQuoted" && isLoneDefault(only.parts)) {
    return { ...word, parts: [{ ...only, parts: [...only.parts, { type: "Literal", value: "" }] }] };
  }
  return { ...word, parts };
}

function preparedParts(parts: readonly WordPart[], place: WordPlace): WordPart[] {
  return parts.flatMap((each) => {
    const text = each.type === "ArithmeticExpansion" ? each.expression.originalText : undefined;
    const expanded = text === undefined ? null : expandedFirst(text, place);
    return expanded === null ? [preparedPart(each, place)] : [expanded.assigning, expanded.sum];
  });
}

/** just-bash expands `$x` and `${x}` in arithmetic, and runs substitutions apart from the shell. Anything else is
 *  expanded into a variable first, whose text arithmetic evaluates:
 *
 *    $(( ${v%.*} + $(f) ))      ${·nothing#"${·sum1:="${v%.*} + $(f)"}"}$((·sum1))      the first part yields nothing
 */
export function expandedFirst(
  text: string,
  place: WordPlace,
): { readonly assigning: WordPart; readonly sum: WordPart; readonly variable: string } | null {
  if (!/\$\((?!\()|`|\$\{\w*[^\w}]/.test(text)) return null;
  const quoted = place.parse(`: "${text.replaceAll('"', "")}"`)?.statements[0]?.pipelines[0]?.commands[0];
  const [word] = quoted?.type === "SimpleCommand" ? quoted.args : [];
  if (word === undefined) return null;
  const variable = place.newVariable();
  const operation = { type: "AssignDefault" as const, word: preparedWord(word, place), checkEmpty: true };
  const assigned: WordPart = { type: "ParameterExpansion", parameter: variable, operation };
  const pattern: Word = { type: "Word", parts: [{ type: "DoubleQuoted", parts: [assigned] }] };
  const assigning: WordPart = {
    type: "ParameterExpansion",
    parameter: hiddenVariable.nothing,
    operation: { type: "PatternRemoval", pattern, side: "prefix", greedy: false },
  };
  const expression = { type: "ArithVariable" as const, name: variable, hasDollarPrefix: false };
  const sum: WordPart = {
    type: "ArithmeticExpansion",
    expression: { type: "ArithmeticExpression", expression },
  };
  return { assigning, sum, variable };
}

function isLoneDefault(parts: readonly WordPart[]): boolean {
  const [only] = parts;
  if (parts.length !== 1 || only?.type !== "ParameterExpansion" || /[@*]/.test(only.parameter)) return false;
  const operation = only.operation?.type;
  return operation === "DefaultValue" || operation === "UseAlternative" || operation === "AssignDefault";
}

function preparedPart(part: WordPart, place: WordPlace): WordPart {
  switch (part.type) {
    case "DoubleQuoted":
      return { ...part, parts: preparedParts(part.parts, place) };
    case "CommandSubstitution":
      return { ...part, body: place.prepare(part.body, "substitution") };
    case "ProcessSubstitution":
      return {
        ...part,
        body: place.prepare(part.body, part.direction === "output" ? "output" : "substitution"),
      };
    case "ParameterExpansion":
      return preparedExpansion(part, place);
    case "BraceExpansion": {
      const items = part.items.map((item) =>
        item.type === "Word" ? { ...item, word: preparedWord(item.word, place) } : item,
      );
      return { ...part, items };
    }
    case "Literal":
    case "SingleQuoted":
    case "Escaped":
    case "ArithmeticExpansion":
    case "TildeExpansion":
      return part;
    case "Glob":
      // just-bash knows `[!a]` of files' names only.
      return { ...part, pattern: part.pattern.replaceAll("[!", "[^") };
  }
}

function preparedExpansion(
  part: Extract<WordPart, { type: "ParameterExpansion" }>,
  place: WordPlace,
): WordPart {
  const named = { ...part, parameter: parameterOf(part.parameter, place) };
  // `${#@}` is `$#`; just-bash takes the length of all.
  if (named.operation?.type === "Length" && /^[@*]$/.test(named.parameter))
    return { ...named, parameter: "#", operation: null };
  if (place.isStrict && isPlain(named)) return strictExpansion(named.parameter);
  const { operation } = named;
  switch (operation?.type) {
    case "DefaultValue":
    case "AssignDefault":
    case "UseAlternative":
      return { ...named, operation: { ...operation, word: preparedWord(operation.word, place) } };
    case "ErrorIfUnset": {
      // just-bash leaves out the name, and has words of its own only where there is none.
      const { parts = [] } = literalText(operation.word) === "" ? {} : (operation.word ?? {});
      const said: Word = {
        type: "Word",
        parts: [{ type: "Literal", value: `${named.parameter}: ` }, ...parts],
      };
      const word = parts.length === 0 ? null : preparedWord(said, place);
      return { ...named, operation: { ...operation, word } };
    }
    case "PatternRemoval":
      return { ...named, operation: { ...operation, pattern: preparedWord(operation.pattern, place) } };
    case "PatternReplacement": {
      const pattern = preparedWord(operation.pattern, place);
      const replacement = operation.replacement && preparedWord(operation.replacement, place);
      return { ...named, operation: { ...operation, pattern, replacement } };
    }
    default:
      return named;
  }
}

function parameterOf(name: string, { source }: WordPlace): string {
  if (name === "!") return hiddenVariable.lastJob;
  // A text's own file, whatever function runs; just-bash knows it within functions only.
  const isSource = name === "BASH_SOURCE" || name === "BASH_SOURCE[0]";
  return isSource && source !== null ? source : name;
}

/** The expression of `[[ … ]]`. */
export function preparedCondition(condition: Condition, place: WordPlace): Condition {
  switch (condition.type) {
    case "CondBinary": {
      const left = preparedWord(condition.left, place);
      return { ...condition, left, right: preparedWord(condition.right, place) };
    }
    case "CondUnary":
      return { ...condition, operand: preparedWord(condition.operand, place) };
    case "CondWord":
      return { ...condition, word: preparedWord(condition.word, place) };
    case "CondNot":
      return { ...condition, operand: preparedCondition(condition.operand, place) };
    case "CondGroup":
      return { ...condition, expression: preparedCondition(condition.expression, place) };
    case "CondAnd":
    case "CondOr": {
      const left = preparedCondition(condition.left, place);
      return { ...condition, left, right: preparedCondition(condition.right, place) };
    }
  }
}
