// Which phase of the loop each line of a file belongs to, as the stripes in the gutter show it. A reading by eye of
// the usual shapes, not a parser: what it cannot tell it leaves unmarked.
//
//   const url = …                     init       runs once, when the process starts
//   while (true) {
//     const event = await fetch(next) next
//     const answer = …                logic
//     await fetch(response, …)        response
//   }

import type { Guest } from "../../model/functionConfiguration.ts";
import { type MaskedLine, maskedLines } from "./maskedLines.ts";

export type CodePhase = "init" | "next" | "logic" | "response";

/** One item a line of `source`; `null` while its brackets do not match, as in the middle of typing. */
export function phasesOf(source: string, guest: Guest): readonly (CodePhase | null)[] | null {
  const lines = maskedLines(source);
  if (lines.at(-1)?.depthAfter !== 0) return null;
  const phases: (CodePhase | null)[] = lines.map(() => null);
  for (const [from, to] of statements(lines)) {
    const loop = guest === "jsLoop" ? findLoop(lines, from, to) : null;
    const outside = isFunction(lines, from) ? "logic" : "init";
    fill(phases, from, to, loop ? "init" : outside);
    if (loop) markLoop(lines, phases, loop);
    else if (guest === "jsLoop") markCalls(lines, phases, from, to);
  }
  markComments(lines, phases);
  return phases.map((phase, line) => (lines[line]?.source.trim() ? phase : null));
}

type Stretch = readonly [from: number, to: number];

/** Statements at the top of the file, each from its first to its last line. */
function statements(lines: readonly MaskedLine[]): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  lines.forEach((line, at) => {
    if (line.depthAfter > 0) return;
    found.push([from, at]);
    from = at + 1;
  });
  return found;
}

const functionStart =
  /^\s*(export\s+)?(default\s+)?(async\s+)?function\b|^\s*(export\s+)?(const|let|var)\s+\w+[^=]*=\s*(async\s*)?(function\b|\([^=]*=>|\w+\s*=>|\()|^\s*(module\.)?exports(\.\w+)?\s*=\s*(async\b|function\b|\(|\w+\s*=>)/;

function isFunction(lines: readonly MaskedLine[], from: number): boolean {
  const line = lines[from];
  if (!line || !functionStart.test(line.code)) return false;
  // `const handler = (` may open an expression in brackets as well.
  return /function\b|=>/.test(line.code) || (lines[from + 1]?.code.includes("=>") ?? false);
}

const endless = /\bwhile\s*\(\s*(true|1)\s*\)|\bfor\s*\(\s*;\s*;\s*\)/;

function findLoop(lines: readonly MaskedLine[], from: number, to: number): Stretch | null {
  for (let first = from; first <= to; first++) {
    const head = lines[first];
    if (!head || !endless.test(head.code)) continue;
    let last = first;
    while (last < to && (lines[last]?.depthAfter ?? 0) > head.depthBefore) last++;
    return [first, last];
  }
  return null;
}

/** In the loop: up to the call of `next` all is next, from there to the POST all is business logic. */
function markLoop(lines: readonly MaskedLine[], phases: (CodePhase | null)[], [first, last]: Stretch): void {
  fill(phases, first, last, null);
  let present: CodePhase | null = "next";
  let isUnpacking = false;
  for (let at = first + 1; at < last; at++) {
    const line = lines[at];
    const call = callOf(line);
    if (call !== null) {
      const [from, to] = wholeCall(lines, at);
      fill(phases, from, to, call);
      at = to;
      isUnpacking = call === "next";
      present = isUnpacking ? "logic" : null;
    } else if (line && !isBracket(line)) {
      isUnpacking &&= unpacks.test(line.source);
      phases[at] = isUnpacking ? "next" : present;
    }
  }
}

/** Right behind the call of `next`: taking the event and its id out of the answer. */
const unpacks = /request-id|\.(json|text|arrayBuffer|headers)\b/i;

/** A comment belongs to the line that it stands on. */
function markComments(lines: readonly MaskedLine[], phases: (CodePhase | null)[]): void {
  for (let at = lines.length - 2; at >= 0; at--) {
    const line = lines[at];
    if (line && line.source.trim() && !line.code.trim()) phases[at] = phases[at + 1] ?? null;
  }
}

/** Outside of the loop: calls that stand in functions of their own. */
function markCalls(
  lines: readonly MaskedLine[],
  phases: (CodePhase | null)[],
  from: number,
  to: number,
): void {
  for (let at = from; at <= to; at++) {
    const call = callOf(lines[at]);
    if (call === null || !/\bfetch\b/.test(lines[at]?.code ?? "")) continue;
    fill(phases, ...wholeCall(lines, at), call);
  }
}

function callOf(line: MaskedLine | undefined): "next" | "response" | null {
  if (!line || line.code.trim() === "") return null;
  if (/\/next\b/.test(line.source)) return "next";
  return /\/(response|error)\b/.test(line.source) ? "response" : null;
}

/** A call may begin lines above its URL and end lines below it: as far as its round brackets reach. */
function wholeCall(lines: readonly MaskedLine[], at: number): Stretch {
  let from = at;
  let to = at;
  while (from > 0 && (lines[from]?.roundBefore ?? 0) > 0) from--;
  while (to < lines.length - 1 && (lines[to]?.roundAfter ?? 0) > 0) to++;
  return [from, to];
}

/** `}`, `} catch (error) {`, `try {`: no work of their own. */
function isBracket(line: MaskedLine): boolean {
  return /^\s*(\}|try\s*\{|else\s*\{)?\s*(catch\b.*\{|finally\s*\{)?\s*[;)]*\s*$/.test(line.code);
}

function fill(phases: (CodePhase | null)[], from: number, to: number, phase: CodePhase | null): void {
  phases.fill(phase, from, to + 1);
}
