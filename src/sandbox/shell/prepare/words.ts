// Walks the words of a command: what runs inside them (substitutions) is prepared too.

import type { Condition, ParameterExpansion, Script, Word, WordPart } from "../syntax/syntax.ts";
import { hiddenCommand, hiddenVariable } from "../hidden/hiddenNames.ts";
import { literalWord, simpleCommand, statementOf } from "../syntax/build.ts";

export interface WordNeeds {
  readonly body: (body: Script, kind: "substitution" | "output") => Script;
  /** `set -u` holds, and an unset variable can end the shell from here. */
  readonly endsAtUnset: boolean;
  /** The variable that has the name of this text's file. */
  readonly source: string | null;
}

export function preparedWord(word: Word, needs: WordNeeds): Word {
  const parts = word.parts.map((each) => preparedPart(each, needs));
  const [only] = parts;
  // just-bash takes a lone quoted expansion for one that must be set: "${1:-none}" under `set -u`.
  if (parts.length === 1 && only?.type === "DoubleQuoted" && isLoneDefault(only.parts)) {
    return { ...word, parts: [{ ...only, parts: [...only.parts, { type: "Literal", value: "" }] }] };
  }
  return { ...word, parts };
}

function isLoneDefault(parts: readonly WordPart[]): boolean {
  const [only] = parts;
  if (parts.length !== 1 || only?.type !== "ParameterExpansion" || /[@*]/.test(only.parameter)) return false;
  const operation = only.operation?.type;
  return (
    operation === "DefaultValue" ||
    operation === "UseAlternative" ||
    operation === "AssignDefault" ||
    operation === "ErrorIfUnset"
  );
}

function preparedPart(part: WordPart, needs: WordNeeds): WordPart {
  switch (part.type) {
    case "DoubleQuoted":
      return { ...part, parts: part.parts.map((each) => preparedPart(each, needs)) };
    case "CommandSubstitution":
      return { ...part, body: needs.body(part.body, "substitution") };
    case "ProcessSubstitution":
      return {
        ...part,
        body: needs.body(part.body, part.direction === "output" ? "output" : "substitution"),
      };
    case "ParameterExpansion":
      return preparedExpansion(part, needs);
    case "BraceExpansion": {
      const items = part.items.map((item) =>
        item.type === "Word" ? { ...item, word: preparedWord(item.word, needs) } : item,
      );
      return { ...part, items };
    }
    case "Literal":
    case "SingleQuoted":
    case "Escaped":
    case "ArithmeticExpansion":
    case "TildeExpansion":
    case "Glob":
      return part;
  }
}

function preparedExpansion(part: ParameterExpansion, needs: WordNeeds): WordPart {
  const named = { ...part, parameter: parameterOf(part.parameter, needs) };
  const { operation } = named;
  switch (operation?.type) {
    case undefined:
      return needs.endsAtUnset && mayBeUnset.test(part.parameter) ? endingAtUnset(named) : named;
    case "DefaultValue":
    case "AssignDefault":
    case "UseAlternative":
      return { ...named, operation: { ...operation, word: preparedWord(operation.word, needs) } };
    case "ErrorIfUnset": {
      const words = `parameter ${operation.checkEmpty ? "null or " : ""}not set`;
      const said = operation.word?.parts.length ? preparedWord(operation.word, needs) : literalWord(words);
      return { ...named, operation: { ...operation, word: saidOf(part.parameter, said) } };
    }
    case "PatternRemoval":
      return { ...named, operation: { ...operation, pattern: preparedWord(operation.pattern, needs) } };
    case "PatternReplacement": {
      const pattern = preparedWord(operation.pattern, needs);
      const replacement = operation.replacement && preparedWord(operation.replacement, needs);
      return { ...named, operation: { ...operation, pattern, replacement } };
    }
    default:
      return named;
  }
}

function parameterOf(parameter: string, { source }: WordNeeds): string {
  if (parameter === "!") return hiddenVariable.lastJob;
  return source !== null && /^BASH_SOURCE(\[0\])?$/.test(parameter) ? source : parameter;
}

const mayBeUnset = /^([A-Za-z_]\w*|[1-9]\d*)$/;
const isSetByTheShell =
  /^(BASH\w*|FUNCNAME|LINENO|RANDOM|SECONDS|EPOCH\w+|SRANDOM|PIPESTATUS|UID|EUID|PPID)$/;

/** `$x` as `${x?x: unbound variable}`: where `set -u` ends a command only, just-bash lets this end the shell. */
function endingAtUnset(part: ParameterExpansion): ParameterExpansion {
  const { parameter } = part;
  if (isSetByTheShell.test(parameter)) return part;
  const name = /^\d/.test(parameter) ? `$${parameter}` : parameter;
  const word = saidOf(name, literalWord("unbound variable"));
  return { ...part, operation: { type: "ErrorIfUnset", word, checkEmpty: false } };
}

/** `<name>: <what is wrong>`; the variables are kept for the EXIT trap before that is said. */
function saidOf(name: string, { parts }: Word): Word {
  const leave: Script = {
    type: "Script",
    statements: [statementOf(simpleCommand(hiddenCommand.leave))],
  };
  return {
    type: "Word",
    parts: [
      { type: "CommandSubstitution", body: leave, legacy: false },
      { type: "Literal", value: `${name}: ` },
      ...parts,
    ],
  };
}

/** just-bash reads `[!a]` in these patterns as `[!a]` or an `a`; it knows `[^a]`. */
export function preparedPattern(word: Word, needs: WordNeeds): Word {
  const { parts } = preparedWord(word, needs);
  const negated = parts.map((part) => {
    if (part.type === "Glob") return { ...part, pattern: part.pattern.replaceAll("[!", "[^") };
    return part.type === "Literal" ? { ...part, value: part.value.replaceAll("[!", "[^") } : part;
  });
  return { ...word, parts: negated };
}

/** The expression of `[[ … ]]`. */
export function preparedCondition(condition: Condition, needs: WordNeeds): Condition {
  switch (condition.type) {
    case "CondBinary": {
      const left = preparedWord(condition.left, needs);
      const isPattern = /^(=|==|!=)$/.test(condition.operator);
      const right = isPattern
        ? preparedPattern(condition.right, needs)
        : preparedWord(condition.right, needs);
      return { ...condition, left, right };
    }
    case "CondUnary":
      return { ...condition, operand: preparedWord(condition.operand, needs) };
    case "CondWord":
      return { ...condition, word: preparedWord(condition.word, needs) };
    case "CondNot":
      return { ...condition, operand: preparedCondition(condition.operand, needs) };
    case "CondGroup":
      return { ...condition, expression: preparedCondition(condition.expression, needs) };
    case "CondAnd":
    case "CondOr": {
      const left = preparedCondition(condition.left, needs);
      return { ...condition, left, right: preparedCondition(condition.right, needs) };
    }
  }
}
