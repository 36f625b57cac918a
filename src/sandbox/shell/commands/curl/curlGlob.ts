// curl's URL globbing: `{a,b}` and `[1-10]`, `[001-100:2]`, `[a-z]` in a URL stand for several.

import { failure } from "./curlRequest.ts";

export interface GlobbedUrl {
  readonly url: string;
  /** What stood in for the first glob, the second, …: `#1`, `#2` in the name of an output. */
  readonly parts: readonly string[];
}

const glob = /\{([^{}]*)\}|\[([^\][]*)\]/;

/** In curl's order: the last glob runs fastest. */
export function* globbed(url: string, parts: readonly string[] = []): Generator<GlobbedUrl> {
  const found = glob.exec(url);
  if (found === null) {
    yield { url, parts };
    return;
  }
  const [whole, set, range] = found;
  const before = url.slice(0, found.index);
  const after = url.slice(found.index + whole.length);
  for (const part of set === undefined ? rangeOf(range ?? "", found.index + 2) : set.split(",")) {
    for (const rest of globbed(after, [...parts, part])) yield { ...rest, url: before + part + rest.url };
  }
}

function* rangeOf(range: string, position: number): Generator<string> {
  const [, from, to, step = "1"] = /^(\d+|[a-zA-Z])-(\d+|[a-zA-Z])(?::(\d+))?$/.exec(range) ?? [];
  const areNumbers = /^\d+$/.test(from ?? "");
  if (from === undefined || to === undefined || areNumbers !== /^\d+$/.test(to) || Number(step) === 0)
    throw failure(3, `bad range in URL position ${position}:`);
  const first = areNumbers ? Number(from) : from.charCodeAt(0);
  const last = areNumbers ? Number(to) : to.charCodeAt(0);
  if (first > last) throw failure(3, `bad range in URL position ${position}:`);
  for (let at = first; at <= last; at += Number(step)) {
    yield areNumbers
      ? String(at).padStart(from.startsWith("0") ? from.length : 0, "0")
      : String.fromCharCode(at);
  }
}
