// Prepares a syntax tree: marks where each line begins, and lets each command write where its output belongs as soon as
// it has it. just-bash hands output over only when a whole script has ended, and a bootstrap never ends.
//
//   echo a                   ·at 1 /startup.sh && :; echo a >>$·out
//   X=$(f | grep b)          ·at 2 /startup.sh && :; X=$( ( ·out=/dev/stdout f 2>>$·err | grep b 2>>$·err ) )
//   f() { echo b; }          echo b >>$·out: its callers say where that is
//   { f; } >log              { ·out=/dev/stdout f >>…; } >log
//   ./x.sh                   ·exec ./x.sh >>$·out 2>>$·err
//   f || echo no             if f; then :; else ·keep && :; fi || echo no     f runs without set -e

import { hiddenCommand, hiddenVariable } from "../hidden/hiddenNames.ts";
import {
  allArguments,
  appendToVariable,
  assignment,
  groupOf,
  harmless,
  literalWord,
  simpleCommand,
  statementOf,
} from "../syntax/build.ts";
import type {
  CompoundCommand,
  FunctionDefinition,
  Pipeline,
  Redirection,
  Script,
  ShellCommand,
  SimpleCommand,
  Statement,
  SubshellCommand,
  Word,
} from "../syntax/syntax.ts";
import { StatementLines } from "../syntax/statementLines.ts";
import { declaredArrays } from "./arrayDeclarations.ts";
import { insideOf, redirectedCompound } from "./compoundRedirections.ts";
import { markerOf } from "./marker.ts";
import { ownStreams, type Position } from "./position.ts";
import type { ScriptScope, Slot } from "./scriptScope.ts";
import { preparedSimple, runsStatements } from "./simpleCommands.ts";
import { certainWords, strictness } from "./strictWords.ts";
import { expandedFirst, preparedCondition, preparedWord, type WordPlace } from "./words.ts";

export interface PrepareRequest {
  readonly script: Script;
  readonly text: string;
  /** Absolute; `null`: its lines are not told. */
  readonly file: string | null;
  readonly position: Position;
  readonly isCommand: (name: string) => boolean;
  readonly isKnownFunction: (name: string) => boolean;
  readonly hasTraps: boolean;
  /** Within a trap for the end of the script: the code with which that ended. */
  readonly trapCode: number | null;
  /** The parameter with the name of the text's file, if it has one. */
  readonly source: string | null;
  /** `set -u` may hold while it runs. */
  readonly isStrict: boolean;
  /** The tree of a piece of script. */
  readonly parse: (text: string) => Script | null;
}

export interface Prepared {
  readonly script: Script;
  readonly functions: ReadonlyMap<string, FunctionDefinition>;
  readonly slots: readonly Slot[];
  readonly jobs: ReadonlyMap<string, Script>;
}

let lastId = 0;

export function prepare(request: PrepareRequest): Prepared {
  const functions = new Map<string, FunctionDefinition>();
  const slots: Slot[] = [];
  const jobs = new Map<string, Script>();
  const { text, file } = request;
  const lines = new StatementLines(text);
  const functionNames = new Set(
    [...text.matchAll(/([\w:.-]+)\s*\(\s*\)|\bfunction\s+([\w:.-]+)/g)].map(nameOf),
  );
  const mentions = {
    pipeStatus: text.includes("PIPESTATUS"),
    trace: /\bset\s+-\w*x|xtrace|\bsh\s+-\w*x/.test(text),
  };
  const scope: ScriptScope = {
    isFunction: (name) => functionNames.has(name) || request.isKnownFunction(name),
    isCommand: request.isCommand,
    hasLateNames: /(^|[\s;&|(])(source|\.|eval|alias)\s/.test(text),
    hasTraps: request.hasTraps || /\btrap\b/.test(text),
    trapCode: request.trapCode,
    newSlot(position) {
      const slot = { id: String(++lastId), group: groupOf([]), position };
      slots.push(slot);
      return slot;
    },
  };
  let markedLine = 0;
  let source = "";
  let lastVariable = 0;
  let newVariables: string[] = [];
  const body = list(request.script.statements, request.position, true);
  return { script: { type: "Script", statements: body }, functions, slots, jobs };

  function list(statements: readonly Statement[], position: Position, isEntered: boolean): Statement[] {
    if (isEntered) markedLine = 0;
    return statements.flatMap((each) => {
      const found = lines.enter(each);
      const isMarked = file !== null && found.line !== markedLine && !isLoop(each);
      if (isMarked) markedLine = found.line;
      const outer = newVariables;
      newVariables = [];
      const prepared = emptied(newVariables, statement(each, position));
      newVariables = outer;
      lines.leave(found);
      return isMarked ? [markerOf(found.line, file, mentions), ...prepared] : prepared;
    });
  }

  function statement(each: Statement, position: Position): Statement {
    if (each.background) return background(each, position);
    const last = each.pipelines.length - 1;
    const pipelines = each.pipelines.map((inner, i) => {
      source = each.sourceText ?? "";
      const prepared = pipeline(inner, position);
      const isTested = i < last || inner.negated;
      return isTested && inner.commands.some((command) => runsStatements(command, scope))
        ? tested(prepared)
        : prepared;
    });
    return { ...each, pipelines };
  }

  /** `set -e` does not hold inside of what `&&`, `||` and `!` test; just-bash knows that of conditions only. */
  function tested(inner: Pipeline): Pipeline {
    const plain: Statement = {
      type: "Statement",
      pipelines: [{ ...inner, negated: false }],
      operators: [],
      background: false,
    };
    const condition: ShellCommand = {
      type: "If",
      clauses: [{ condition: [plain], body: [statementOf(simpleCommand(":"))] }],
      elseBody: [harmless(simpleCommand(hiddenCommand.keep))],
      redirections: [],
    };
    return { type: "Pipeline", commands: [condition], negated: inner.negated };
  }

  function background(each: Statement, position: Position): Statement {
    const id = String(++lastId);
    jobs.set(id, { type: "Script", statements: [statement({ ...each, background: false }, position)] });
    const words = [literalWord(id), literalWord((each.sourceText ?? "").replace(/\s*&\s*$/, ""))];
    return statementOf(simpleCommand(hiddenCommand.job, words));
  }

  function pipeline(each: Pipeline, position: Position): Pipeline {
    const last = each.commands.length - 1;
    const commands = each.commands.map((inner, i) => {
      const err = position.err && !(each.pipeStderr?.[i] ?? false);
      const prepared = command(inner, i === last ? position : { out: false, err });
      // just-bash gives these no standard input of their own.
      const isDeaf = i > 0 && (prepared.type === "If" || prepared.type === "For" || prepared.type === "Case");
      return isDeaf || (i > 0 && prepared.type === "CStyleFor") ? groupOf([statementOf(prepared)]) : prepared;
    });
    const { timed: _, timePosix: __, ...plain } = each;
    const prepared: Pipeline = { ...plain, commands };
    return each.timed ? timed(prepared, each.timePosix ?? false, position) : prepared;
  }

  function timed(inner: Pipeline, isPosix: boolean, position: Position): Pipeline {
    const told = simpleCommand(hiddenCommand.timed, isPosix ? [literalWord("-p")] : []);
    const redirections = position.err ? [appendToVariable(hiddenVariable.err, 2)] : [];
    const plain: Statement = { type: "Statement", pipelines: [inner], operators: [], background: false };
    const group = groupOf([
      statementOf(simpleCommand(hiddenCommand.clock)),
      plain,
      harmless({ ...told, redirections }),
    ]);
    return { type: "Pipeline", commands: [group], negated: false };
  }

  function command(each: ShellCommand, position: Position): ShellCommand {
    if (each.type === "SimpleCommand") return simpleOrGroup(each, position);
    if (each.type === "FunctionDef") return definition(each);
    const redirections = each.redirections.map((redirection) => target(redirection, position));
    const inside = insideOf(redirections, position);
    return redirectedCompound({ ...compound(each, inside), redirections }, position);
  }

  function simpleOrGroup(each: SimpleCommand, position: Position): ShellCommand {
    const declared = declaredArrays(each, source, request.parse);
    if (declared !== null) return groupOf(declared.map((part) => statementOf(command(part, position))));
    const prepared = preparedSimple(simple(each, position), position, scope);
    const strict = strictness(each);
    return strict.length === 0 ? prepared : groupOf([...strict, statementOf(prepared)]);
  }

  function compound(each: CompoundCommand, position: Position): CompoundCommand {
    const words = wordsIn(position);
    switch (each.type) {
      case "If": {
        const clauses = each.clauses.map(({ condition, body: then }) => ({
          condition: list(condition, position, false),
          body: list(then, position, false),
        }));
        return { ...each, clauses, elseBody: each.elseBody && list(each.elseBody, position, false) };
      }
      case "While":
      case "Until": {
        const condition = list(each.condition, position, true);
        return { ...each, condition, body: list(each.body, position, false) };
      }
      case "For": {
        // just-bash splits the parameters once more where there is no `in`.
        const items = (each.words ?? [allArguments]).map((word) => preparedWord(word, words));
        return { ...each, words: items, body: list(each.body, position, true) };
      }
      case "CStyleFor":
        return { ...each, body: list(each.body, position, true) };
      case "Subshell": {
        const arithmetic = arithmeticOf(each);
        if (arithmetic !== null) return compound(arithmetic, position);
        return { ...each, body: list(each.body, position, false) };
      }
      case "Group":
        return { ...each, body: list(each.body, position, false) };
      case "Case": {
        const word = preparedWord(each.word, words);
        const items = each.items.map((item) => ({
          ...item,
          patterns: item.patterns.map((pattern) => preparedWord(pattern, words)),
          body: list(item.body, position, false),
        }));
        return { ...each, word, items };
      }
      case "ConditionalCommand": {
        const certain = request.isStrict && !/\$\{?\?/.test(source) ? certainWords(each.expression) : [];
        const condition = { ...each, expression: preparedCondition(each.expression, words) };
        if (certain.length === 0) return condition;
        const args = certain.map((word) => preparedWord(word, words));
        const asked = groupOf([statementOf(simpleCommand(":", args)), statementOf(condition)]);
        return asked;
      }
      case "ArithmeticCommand": {
        const expanded = expandedFirst(each.expression.originalText ?? "", words);
        if (expanded === null) return each;
        const { variable, assigning } = expanded;
        const assigned = simpleCommand(":", [{ type: "Word", parts: [assigning] }]);
        const expression = { type: "ArithVariable" as const, name: variable, hasDollarPrefix: false };
        const evaluated = { ...each, expression: { type: "ArithmeticExpression" as const, expression } };
        return groupOf([statementOf(assigned), statementOf(evaluated)]);
      }
    }
  }

  /** just-bash takes `((n - 1))` for two subshells. */
  function arithmeticOf({ body: [only, ...more], redirections }: SubshellCommand): CompoundCommand | null {
    const inner = only?.sourceText ?? "";
    if (more.length > 0 || !/^\(.*\)$/s.test(inner) || !text.includes(`(${inner})`)) return null;
    const parsed = request.parse(`: $(${inner})`)?.statements[0]?.pipelines[0]?.commands[0];
    const part = parsed?.type === "SimpleCommand" ? parsed.args[0]?.parts[0] : undefined;
    if (part?.type !== "ArithmeticExpansion") return null;
    return { type: "ArithmeticCommand", expression: part.expression, redirections };
  }

  function definition(each: FunctionDefinition): FunctionDefinition {
    const redirections = each.redirections.map((redirection) => target(redirection, ownStreams));
    const inside = insideOf(redirections, ownStreams);
    markedLine = 0;
    const inner = command(each.body, inside);
    markedLine = 0;
    const wrapped = inner.type === "SimpleCommand" || inner.type === "FunctionDef" ? each.body : inner;
    const prepared = { ...each, body: wrapped, redirections, ...(file !== null && { sourceFile: file }) };
    functions.set(each.name, prepared);
    return prepared;
  }

  function simple(each: SimpleCommand, position: Position): SimpleCommand {
    const word = (inner: Word): Word => preparedWord(inner, wordsIn(position));
    return {
      ...each,
      name: each.name && word(each.name),
      args: each.args.map(word),
      assignments: each.assignments.map((assigned) => ({
        ...assigned,
        value: assigned.value && word(assigned.value),
        array: assigned.array?.map(word) ?? null,
      })),
      redirections: each.redirections.map((redirection) => target(redirection, position)),
    };
  }

  function target(each: Redirection, position: Position): Redirection {
    const words = wordsIn(position);
    if (each.target.type !== "HereDoc") return { ...each, target: preparedWord(each.target, words) };
    return { ...each, target: { ...each.target, content: preparedWord(each.target.content, words) } };
  }

  function wordsIn(position: Position): WordPlace {
    return {
      isStrict: request.isStrict,
      source: request.source,
      parse: request.parse,
      prepare: (inner, kind) => substituted(inner, { ...position, out: kind === "output" && position.out }),
      newVariable() {
        const name = `${hiddenVariable.sum}${++lastVariable}`;
        newVariables.push(name);
        return name;
      },
    };
  }

  /** Substitutions run apart from the shell, and without `set -e`, as in bash. */
  function substituted(inner: Script, inside: Position): Script {
    if (isFileContent(inner)) return inner;
    const statements = list(inner.statements, inside, false);
    if (isPlain(inner)) return { ...inner, statements };
    const off = statementOf(simpleCommand("set", [literalWord("+e")]));
    const apart: ShellCommand = {
      type: "Subshell",
      body: [off, ...statements],
      redirections: inside.err ? [appendToVariable(hiddenVariable.err, 2)] : [],
    };
    return { ...inner, statements: [statementOf(apart)] };
  }

  /** One command of the image, which changes nothing in the shell. */
  function isPlain({ statements }: Script): boolean {
    const [only] = statements;
    if (statements.length !== 1 || only === undefined || only.pipelines.length !== 1) return false;
    return only.pipelines.every(({ commands }) =>
      commands.every((each) => each.type === "SimpleCommand" && !runsStatements(each, scope)),
    );
  }
}

/** What a statement assigns only where it is empty is emptied before it. */
function emptied(variables: readonly string[], statement: Statement): Statement[] {
  if (variables.length === 0) return [statement];
  const assignments = variables.map((name) => assignment(name, literalWord("")));
  return [statementOf(simpleCommand(null, [], assignments)), statement];
}

/** Its condition is marked, each time that it is tried. */
function isLoop({ pipelines }: Statement): boolean {
  const type = pipelines[0]?.commands[0]?.type;
  return type === "While" || type === "Until";
}

/** `$(<file)`, which just-bash knows by its shape. */
function isFileContent({ statements }: Script): boolean {
  const first = statements[0]?.pipelines[0]?.commands[0];
  return (
    statements.length === 1 &&
    first?.type === "SimpleCommand" &&
    first.name === null &&
    first.assignments.length === 0
  );
}

function nameOf([, plain, keyword]: RegExpMatchArray): string {
  return plain ?? keyword ?? "";
}
