// Which phase of the loop each line of a shell script belongs to. A reading by eye of the usual shapes, like the one
// of programs in codePhases.ts: what it cannot tell it leaves unmarked.
//
//   cd /tmp; curl -LO …                      init       runs once, when the container starts
//   while true
//   do
//     EVENT=$(curl -D "$HEADERS" …/next)     next
//     ID=$(grep -i request-id "$HEADERS" …)  next
//     /businesscode.sh                       logic      and all of that file
//     curl -X POST …/$ID/response -d …       response
//   done

import type { CodePhase } from "./codePhases.ts";
import { type ScriptLine, scriptLines } from "./scriptLines.ts";

type Phases = (CodePhase | null)[];
type Stretch = readonly [from: number, to: number];
type Call = "next" | "response";

/** One item a line of `source`; `null` while its quotes do not match. `isSourced`: another script reads it in (`. ./x.sh`). */
export function phasesOfScript(source: string, isSourced: boolean): readonly (CodePhase | null)[] | null {
  const lines = scriptLines(source);
  if (!lines) return null;
  const calls = new Calls(lines);
  const loop = endlessLoops(lines).find(([from, to]) => statements(lines, from, to).some(calls.of));
  const functions = functionsOf(lines);
  const isWholeWork = !loop && !isSourced && !calls.any;
  const phases: Phases = lines.map(() => (isWholeWork ? "logic" : "init"));
  for (const [from, to] of functions) {
    phases.fill("logic", from, to + 1);
    markCalls(lines, phases, calls, from, to);
  }
  if (loop) markLoop(lines, phases, calls, loop);
  markComments(lines, phases);
  return phases.map((phase, at) => (lines[at]?.source.trim() && !isShebang(lines, at) ? phase : null));
}

/** Whether a file of the project is a shell script: by its name or its first line. */
export function isShellScript(path: string, text: string): boolean {
  return /\.(ba)?sh$/.test(path) || /^#!.*\b(ba|da)?sh\b/.test(text);
}

/** Whether another script of the project reads this one in instead of running it. */
export function isSourcedBy(path: string, others: Readonly<Record<string, string>>): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  // The custom runtime of AWS's tutorial finds the file by the name of the handler.
  const reads = new RegExp(`^\\s*(source|\\.)\\s.*(${name}|_HANDLER)`, "m");
  return Object.entries(others).some(
    ([other, text]) => other !== path && isShellScript(other, text) && reads.test(text),
  );
}

/** Which statements call the Runtime API: by the URL, by a variable that holds it, by a function that does it. */
class Calls {
  /** Some statement does. */
  readonly any: boolean;
  readonly #urls: Names = { next: [], response: [] };
  readonly #functions: Names = { next: [], response: [] };

  constructor(lines: readonly ScriptLine[]) {
    for (const { code } of lines) {
      const [, name = "", value = ""] = /^\s*(?:(?:export|readonly|local)\s+)?(\w+)=(.*)$/.exec(code) ?? [];
      const call = asks.test(code) ? null : urlOf(value);
      if (call) this.#urls[call].push(new RegExp(`\\$\\{?${name}\\b`));
    }
    for (const [from, to] of functionsOf(lines)) {
      const call = statements(lines, from, to).map(this.of).find(Boolean);
      const name = functionName(lines[from]);
      if (call && name) this.#functions[call].push(new RegExp(`(^|[\\s(;&|])${name}([\\s;)]|$)`));
    }
    this.any = statements(lines, 0, lines.length - 1).some(this.of);
  }

  readonly of = ({ code }: Statement): Call | null => {
    const byUrl = asks.test(code) ? (urlOf(code) ?? namedIn(code, this.#urls)) : null;
    return byUrl ?? namedIn(code, this.#functions);
  };
}

type Names = Readonly<Record<Call, RegExp[]>>;

function namedIn(code: string, names: Names): Call | null {
  if (names.next.some((name) => name.test(code))) return "next";
  return names.response.some((name) => name.test(code)) ? "response" : null;
}

const asks = /\b(curl|wget)\b/;

function urlOf(code: string): Call | null {
  if (/\/invocation\/next\b|\/next(["'\s)]|$)/.test(code)) return "next";
  return /\/(response|error)(["'\s)]|$)/.test(code) ? "response" : null;
}

interface Statement {
  readonly from: number;
  readonly to: number;
  /** Of all its lines. */
  readonly code: string;
}

function statements(lines: readonly ScriptLine[], first: number, last: number): readonly Statement[] {
  const found: Statement[] = [];
  let from = first;
  for (let at = first; at <= last; at++) {
    if (lines[at]?.goesOn && at < last) continue;
    const whole = lines.slice(from, at + 1);
    found.push({ from, to: at, code: whole.map(({ code }) => code).join("\n") });
    from = at + 1;
  }
  return found;
}

const endless =
  /^\s*(while\s+(true|:|\[\[?\s+(1|true)\s+\]\]?|\(\(\s*1\s*\)\))|until\s+(false|!\s*true)|for\s*\(\(\s*;\s*;\s*\)\))\s*(;|$|#)/;

/** Each from its head to its `done`. */
function endlessLoops(lines: readonly ScriptLine[]): readonly Stretch[] {
  return lines.flatMap(({ bare }, from) => {
    if (!endless.test(bare)) return [];
    let depth = 0;
    let isBegun = false;
    for (let to = from; to < lines.length; to++) {
      const change = depthChange(lines[to]?.bare ?? "");
      isBegun ||= change.opened > 0;
      depth += change.opened - change.closed;
      if (isBegun && depth <= 0) return [[from, to] as const];
    }
    return [[from, lines.length - 1] as const];
  });
}

/** `do` and `done` where a command begins: `echo done` is none. */
function depthChange(bare: string): { readonly opened: number; readonly closed: number } {
  let opened = 0;
  let closed = 0;
  for (const command of bare.split(/[;&|(){}]/)) {
    for (const word of command.trim().split(/\s+/)) {
      if (word === "do") opened++;
      else if (word === "done") closed++;
      else if (word !== "then" && word !== "else") break;
    }
  }
  return { opened, closed };
}

const functionHead = /^(\s*)(?:function\s+([\w:-]+)\s*(?:\(\s*\))?|([\w:-]+)\s*\(\s*\))\s*(\{.*)?$/;

function functionName(line: ScriptLine | undefined): string | undefined {
  const [, , named, short] = functionHead.exec(line?.bare ?? "") ?? [];
  return named ?? short;
}

/** Each from its head to the `}` that stands as far left as it does. */
function functionsOf(lines: readonly ScriptLine[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let from = 0; from < lines.length; from++) {
    const head = functionHead.exec(lines[from]?.bare ?? "");
    if (!head) continue;
    const indent = head[1]?.length ?? 0;
    const isOneLine = /\}\s*$/.test(head[4] ?? "");
    const end = lines.findIndex(
      ({ bare }, at) => at > from && /^\s*\}/.test(bare) && bare.search(/\S/) <= indent,
    );
    const to = isOneLine || end < 0 ? from : end;
    found.push([from, to]);
    from = to;
  }
  return found;
}

/** In the loop: up to the call of `next` all is next, from there to the POST all is business logic. */
function markLoop(lines: readonly ScriptLine[], phases: Phases, calls: Calls, [first, last]: Stretch): void {
  phases.fill(null, first, last + 1);
  let present: CodePhase | null = "next";
  let isUnpacking = false;
  for (const statement of statements(lines, first + 1, last - 1)) {
    const { from, to, code } = statement;
    const call = calls.of(statement);
    if (call) {
      phases.fill(call, from, to + 1);
      isUnpacking = call === "next";
      present = isUnpacking ? "logic" : null;
    } else if (code.trim() !== "" && !isBracket(code)) {
      isUnpacking &&= unpacks.test(code);
      phases.fill(isUnpacking ? "next" : present, from, to + 1);
    }
  }
}

/** Right behind the call of `next`: taking the request's id and the like out of the headers. */
const unpacks = /request.?id|\bheaders?\b|trace.?id|deadline/i;

/** In functions beside the loop: the calls that stand in them. */
function markCalls(
  lines: readonly ScriptLine[],
  phases: Phases,
  calls: Calls,
  from: number,
  to: number,
): void {
  for (const statement of statements(lines, from, to)) {
    const call = asks.test(statement.code) ? calls.of(statement) : null;
    if (call) phases.fill(call, statement.from, statement.to + 1);
  }
}

/** Words that hold a block together and do no work of their own. */
function isBracket(code: string): boolean {
  return /^\s*(do|done|then|else|fi|esac|\{|\}|;;)\s*;?\s*$/.test(code);
}

/** A comment belongs to the line that it stands on. */
function markComments(lines: readonly ScriptLine[], phases: Phases): void {
  for (let at = lines.length - 2; at >= 0; at--) {
    if (!/^\s*#/.test(lines[at]?.source ?? "") || lines[at]?.code.trim() !== "") continue;
    phases[at] = lines[at + 1]?.source.trim() ? (phases[at + 1] ?? null) : null;
  }
}

function isShebang(lines: readonly ScriptLine[], at: number): boolean {
  return at === 0 && (lines[0]?.source.startsWith("#!") ?? false);
}
