// Headers as a person writes them: `Name: value`, one a line.

import type { HeaderList } from "../../model/http.ts";

export type HeadersReading = { readonly headers: HeaderList } | { readonly problem: string };

export function writeHeaderLines(headers: HeaderList): string {
  return headers.map(([name, value]) => `${name}: ${value}`).join("\n");
}

/** Empty lines are passed over. */
export function readHeaderLines(text: string): HeadersReading {
  const headers: (readonly [string, string])[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const [, name, value = ""] = /^([^:]*):(.*)$/.exec(line) ?? [];
    if (name === undefined) return { problem: `Line ${at + 1}: a header is written “Name: value”.` };
    if (!isHeaderName(name.trim()))
      return { problem: `Line ${at + 1}: “${name.trim()}” is no name of a header.` };
    headers.push([name.trim(), value.trim()]);
  }
  return { headers };
}

/** A token of RFC 9110. */
export function isHeaderName(name: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name);
}
