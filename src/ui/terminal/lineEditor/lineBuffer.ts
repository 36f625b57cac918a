// The line being typed: text and cursor, and the edits that keys make. Pure.

export interface LineBuffer {
  readonly text: string;
  /** Between 0 and the text's length, in UTF-16 units, never inside a surrogate pair. */
  readonly cursor: number;
}

export const emptyLine: LineBuffer = { text: "", cursor: 0 };

export function lineOf(text: string): LineBuffer {
  return { text, cursor: text.length };
}

export function inserted({ text, cursor }: LineBuffer, more: string): LineBuffer {
  return { text: text.slice(0, cursor) + more + text.slice(cursor), cursor: cursor + more.length };
}

export function movedTo({ text }: LineBuffer, cursor: number): LineBuffer {
  return { text, cursor };
}

/** Without what lies between `cursor` and `other`. */
export function cutTo(line: LineBuffer, other: number): { readonly line: LineBuffer; readonly cut: string } {
  const from = Math.min(line.cursor, other);
  const to = Math.max(line.cursor, other);
  const text = line.text.slice(0, from) + line.text.slice(to);
  return { line: { text, cursor: from }, cut: line.text.slice(from, to) };
}

/** Places a cursor can go to from where it is. */
export const place = {
  left: ({ text, cursor }: LineBuffer) => cursor - (lastCharacter(text.slice(0, cursor))?.length ?? 0),
  right: ({ text, cursor }: LineBuffer) =>
    cursor + (Array.from(text.slice(cursor, cursor + 2))[0]?.length ?? 0),
  lineStart: ({ text, cursor }: LineBuffer) => text.lastIndexOf("\n", cursor - 1) + 1,
  lineEnd: ({ text, cursor }: LineBuffer) => {
    const end = text.indexOf("\n", cursor);
    return end < 0 ? text.length : end;
  },
  wordLeft: ({ text, cursor }: LineBuffer) => text.slice(0, cursor).search(/[\p{L}\p{N}_]*[^\p{L}\p{N}_]*$/u),
  wordRight: ({ text, cursor }: LineBuffer) =>
    cursor + (/^[^\p{L}\p{N}_]*[\p{L}\p{N}_]*/u.exec(text.slice(cursor))?.[0].length ?? 0),
  /** Ctrl-W goes back to white space. */
  blankLeft: ({ text, cursor }: LineBuffer) => text.slice(0, cursor).search(/\S*\s*$/),
  /** The same column a line up or down; `null` on the first or last line. */
  up: (line: LineBuffer) => vertical(line, -1),
  down: (line: LineBuffer) => vertical(line, 1),
} as const;

function vertical(line: LineBuffer, by: -1 | 1): number | null {
  const { text, cursor } = line;
  const start = place.lineStart(line);
  const end = place.lineEnd(line);
  if (by < 0 ? start === 0 : end === text.length) return null;
  const other = movedTo(line, by < 0 ? start - 1 : end + 1);
  const otherStart = place.lineStart(other);
  return Math.min(otherStart + cursor - start, place.lineEnd(other));
}

function lastCharacter(text: string): string | undefined {
  return Array.from(text.slice(-2)).at(-1);
}
