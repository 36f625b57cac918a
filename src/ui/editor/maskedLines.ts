// Lines of JavaScript with strings and comments blanked out, and how deep in brackets each begins and ends.

export interface MaskedLine {
  /** As written. */
  readonly source: string;
  /** Without what stands in strings, templates and comments. */
  readonly code: string;
  /** Open brackets of any kind. */
  readonly depthBefore: number;
  readonly depthAfter: number;
  /** Open round brackets. */
  readonly roundBefore: number;
  readonly roundAfter: number;
}

export function maskedLines(source: string): MaskedLine[] {
  let depth = 0;
  let round = 0;
  const written = source.split("\n");
  return masked(source)
    .split("\n")
    .map((code, at) => {
      const before = { depthBefore: depth, roundBefore: round };
      for (const letter of code) {
        if ("([{".includes(letter)) depth++;
        else if (")]}".includes(letter)) depth = Math.max(0, depth - 1);
        if (letter === "(") round++;
        else if (letter === ")") round = Math.max(0, round - 1);
      }
      return { source: written[at] ?? "", code, ...before, depthAfter: depth, roundAfter: round };
    });
}

const blanked =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*(?:`|$)/g;

function masked(source: string): string {
  return source.replace(blanked, (text) => text.replace(/[^\n]/g, " "));
}
