// Walks the words of a command: what runs inside them (substitutions) is prepared too.

import type { Condition, Script, Word, WordPart } from "../syntax/syntax.ts";
import { hiddenVariable } from "../hidden/hiddenNames.ts";

export type PrepareBody = (body: Script, kind: "substitution" | "output") => Script;

export function preparedWord(word: Word, body: PrepareBody): Word {
  const parts = word.parts.map((each) => preparedPart(each, body));
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
  return operation === "DefaultValue" || operation === "UseAlternative" || operation === "AssignDefault";
}

function preparedPart(part: WordPart, body: PrepareBody): WordPart {
  switch (part.type) {
    case "DoubleQuoted":
      return { ...part, parts: part.parts.map((each) => preparedPart(each, body)) };
    case "CommandSubstitution":
      return { ...part, body: body(part.body, "substitution") };
    case "ProcessSubstitution":
      return { ...part, body: body(part.body, part.direction === "output" ? "output" : "substitution") };
    case "ParameterExpansion":
      return preparedExpansion(part, body);
    case "BraceExpansion": {
      const items = part.items.map((item) =>
        item.type === "Word" ? { ...item, word: preparedWord(item.word, body) } : item,
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

function preparedExpansion(
  part: Extract<WordPart, { type: "ParameterExpansion" }>,
  body: PrepareBody,
): WordPart {
  const named = part.parameter === "!" ? { ...part, parameter: hiddenVariable.lastJob } : part;
  const { operation } = named;
  switch (operation?.type) {
    case "DefaultValue":
    case "AssignDefault":
    case "UseAlternative":
      return { ...named, operation: { ...operation, word: preparedWord(operation.word, body) } };
    case "ErrorIfUnset": {
      const word = operation.word && preparedWord(operation.word, body);
      return { ...named, operation: { ...operation, word } };
    }
    case "PatternRemoval":
      return { ...named, operation: { ...operation, pattern: preparedWord(operation.pattern, body) } };
    case "PatternReplacement": {
      const pattern = preparedWord(operation.pattern, body);
      const replacement = operation.replacement && preparedWord(operation.replacement, body);
      return { ...named, operation: { ...operation, pattern, replacement } };
    }
    default:
      return named;
  }
}

/** The expression of `[[ … ]]`. */
export function preparedCondition(condition: Condition, body: PrepareBody): Condition {
  switch (condition.type) {
    case "CondBinary": {
      const left = preparedWord(condition.left, body);
      return { ...condition, left, right: preparedWord(condition.right, body) };
    }
    case "CondUnary":
      return { ...condition, operand: preparedWord(condition.operand, body) };
    case "CondWord":
      return { ...condition, word: preparedWord(condition.word, body) };
    case "CondNot":
      return { ...condition, operand: preparedCondition(condition.operand, body) };
    case "CondGroup":
      return { ...condition, expression: preparedCondition(condition.expression, body) };
    case "CondAnd":
    case "CondOr": {
      const left = preparedCondition(condition.left, body);
      return { ...condition, left, right: preparedCondition(condition.right, body) };
    }
  }
}
