// The trace's handwriting: an entry as one line of text, and back.
//
//   41 1250.4 <38 environment.frozen {"environmentId":"env-1"}
//   │  │      │   └ type             └ what it says, as JSON
//   │  │      └ cause (- for none)
//   │  └ virtual ms
//   └ seq

import type { Entry } from "./entry.ts";

/** One line, no line break in it. */
function writeEntry(entry: Entry): string {
  const { seq, at, cause, type, ...body } = entry;
  return `${seq} ${at} <${cause ?? "-"} ${type} ${JSON.stringify(body)}`;
}

/** Many entries, a line each. */
export function writeTrace(entries: readonly Entry[]): string {
  return entries.map((entry) => `${writeEntry(entry)}\n`).join("");
}

/** Characters of all texts in an entry: about the length of its line, without writing it. */
export function charsIn(part: unknown): number {
  if (typeof part === "string") return part.length;
  if (typeof part !== "object" || part === null) return 0;
  let chars = 0;
  for (const each of Object.values(part)) chars += charsIn(each);
  return chars;
}

/** The parts of a line as they stand there, unjudged; `null` where the text is no line of a trace. */
export function readLine(line: string): Record<string, unknown> | null {
  const match = /^(\d+) (\d+(?:\.\d+)?) <(-|\d+) ([a-zA-Z]+\.[a-zA-Z]+) (\{.*\})$/.exec(line);
  if (!match) return null;
  const [, seq, at, cause, type, json = ""] = match;
  try {
    const body: unknown = JSON.parse(json);
    if (typeof body !== "object" || body === null) return null;
    return { seq: Number(seq), at: Number(at), cause: cause === "-" ? null : Number(cause), type, ...body };
  } catch {
    return null;
  }
}
