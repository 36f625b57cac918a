// `set -u`. just-bash notices an unset variable, but gives up no more than the function, loop or group that it is in. So
// each plain expansion asks by itself, in a way that ends the shell:
//
//   $x       ${x-${·strict:+${·nothing?x: unbound variable}}}      ·strict is 1 while `set -u` holds

import { hiddenVariable } from "../hidden/hiddenNames.ts";
import { assignment, literalText, literalWord, simpleCommand, statementOf } from "../syntax/build.ts";
import type { Condition, SimpleCommand, Statement, Word, WordPart } from "../syntax/syntax.ts";

/** Whether `set -u` may come to hold in a text. */
export function mentionsStrict(text: string): boolean {
  return /\bset\s+(?:[-+]\w*\s+)*-\w*u|\bnounset\b/.test(text);
}

export function isPlain(part: WordPart): part is Extract<WordPart, { type: "ParameterExpansion" }> {
  return (
    part.type === "ParameterExpansion" &&
    part.operation === null &&
    /^(?:[A-Za-z_]\w*|[1-9]\d*)$/.test(part.parameter)
  );
}

export function strictExpansion(parameter: string): WordPart {
  const named = /^\d/.test(parameter) ? `$${parameter}` : parameter;
  const complaint: WordPart = {
    type: "ParameterExpansion",
    parameter: hiddenVariable.nothing,
    operation: { type: "ErrorIfUnset", word: literalWord(`${named}: unbound variable`), checkEmpty: false },
  };
  const asked: WordPart = {
    type: "ParameterExpansion",
    parameter: hiddenVariable.strict,
    operation: { type: "UseAlternative", word: { type: "Word", parts: [complaint] }, checkEmpty: true },
  };
  return {
    type: "ParameterExpansion",
    parameter,
    operation: { type: "DefaultValue", word: { type: "Word", parts: [asked] }, checkEmpty: false },
  };
}

/** `·strict=1` before `set -eu`; nothing where `set` says nothing of it. */
export function strictness({ name, args }: SimpleCommand): Statement[] {
  if (literalText(name) !== "set") return [];
  let value: string | null = null;
  for (const [i, each] of args.entries()) {
    const text = literalText(each) ?? "";
    if (text === "--" || text === "-" || !/^[-+]/.test(text)) {
      if (text !== "nounset" || !/^[-+]\w*o$/.test(literalText(args[i - 1] ?? null) ?? "")) break;
      value = literalText(args[i - 1] ?? null)?.startsWith("-") ? "1" : "";
    } else if (/^[-+]\w*u/.test(text)) value = text.startsWith("-") ? "1" : "";
  }
  if (value === null) return [];
  return [statementOf(simpleCommand(null, [], [assignment(hiddenVariable.strict, literalWord(value))]))];
}

/** The plain expansions that a condition evaluates in any case: an error inside of `[[ ]]` only fails it. */
export function certainWords(condition: Condition): Word[] {
  switch (condition.type) {
    case "CondBinary":
      return [condition.left, condition.right].flatMap(plainIn);
    case "CondUnary":
      return condition.operator === "-v" ? [] : plainIn(condition.operand);
    case "CondWord":
      return plainIn(condition.word);
    case "CondNot":
      return certainWords(condition.operand);
    case "CondGroup":
      return certainWords(condition.expression);
    case "CondAnd":
    case "CondOr":
      return certainWords(condition.left);
  }
}

function plainIn({ parts }: Word): Word[] {
  return parts.flatMap((each): Word[] => {
    if (each.type === "DoubleQuoted") return plainIn({ type: "Word", parts: each.parts });
    return isPlain(each) ? [{ type: "Word", parts: [{ type: "DoubleQuoted", parts: [each] }] }] : [];
  });
}
