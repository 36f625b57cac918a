// curl's URL globbing: `{a,b}` and `[1-10]`, `[001-100:2]`, `[a-z]` in a URL stand for several.

import { failure } from "./curlRequest.ts";

export interface GlobbedUrl {
  readonly url: string;
  /** What stood in for the first glob, the second, …: `#1`, `#2` in the name of an output. */
  readonly parts: readonly string[];
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly show: (at: number) => string;
}

type Piece = string | readonly string[] | Range;

/** Literal are `[]`, as in `?a[]=1`, and an IPv6 address. */
const piece = /\[\]|\[[\da-f]*:[\da-f:.]*:[\da-f:.]*\]|\{([^{}]*)\}|\[([^\][]*)\]|[{}[\]]|[^{}[\]]+/gi;

/** In curl's order: the last glob runs fastest. */
export function globbed(url: string): Generator<GlobbedUrl> {
  const pieces = [...url.matchAll(piece)].map(([text, set, range], i, all): Piece => {
    const at = all[i]?.index ?? 0;
    if (set === "") throw wrong("empty string within braces", url, at + 1);
    if (set !== undefined) return set.split(",");
    if (range !== undefined && text !== "[]") return rangeOf(range, url, at);
    if (text === "{") throw wrong("unmatched brace", url, at);
    if (text === "[") throw wrong("bad range", url, url.length - 1);
    if (text === "}" || text === "]") throw wrong("unmatched close brace/bracket", url, at);
    return text;
  });
  return combined(pieces);
}

function* combined([first, ...others]: readonly Piece[]): Generator<GlobbedUrl> {
  if (first === undefined) {
    yield { url: "", parts: [] };
    return;
  }
  const isLiteral = typeof first === "string";
  for (const part of isLiteral ? [first] : valuesOf(first)) {
    for (const { url, parts } of combined(others)) {
      yield { url: part + url, parts: isLiteral ? parts : [part, ...parts] };
    }
  }
}

function* valuesOf(glob: readonly string[] | Range): Generator<string> {
  if ("show" in glob) for (let at = glob.from; at <= glob.to; at += glob.step) yield glob.show(at);
  else yield* glob;
}

function rangeOf(text: string, url: string, at: number): Range {
  const [, first, last, by = "1"] = /^(\d+|[a-zA-Z])-(\d+|[a-zA-Z])(?::(\d+))?$/.exec(text) ?? [];
  if (first === undefined || last === undefined) throw wrong("bad range", url, at + 1);
  const areNumbers = /^\d/.test(first);
  const valueOf = (end: string): number => (areNumbers ? Number(end) : end.charCodeAt(0));
  const [from, to, step] = [valueOf(first), valueOf(last), Number(by)];
  if (areNumbers !== /^\d/.test(last) || from > to || step === 0 || !Number.isSafeInteger(to + step))
    throw wrong("bad range", url, at + text.length + 2);
  const digits = first.startsWith("0") ? first.length : 0;
  return {
    from,
    to,
    step,
    show: (value) => (areNumbers ? String(value).padStart(digits, "0") : String.fromCharCode(value)),
  };
}

/** `at` counts from 0; curl counts from 1, and points. */
function wrong(what: string, url: string, at: number): Error {
  return failure(3, `${what} in URL position ${at + 1}:\n${url}\n${" ".repeat(at)}^`);
}
