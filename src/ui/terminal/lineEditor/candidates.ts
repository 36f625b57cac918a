// Candidates of a completion: what they share, and how a terminal lists them.

const listLimit = 100;

/** The longest start that all have in common. */
export function commonStart(words: readonly string[]): string {
  const [first = "", ...rest] = words;
  let length = first.length;
  for (const word of rest) while (!word.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}

/** Rows of names, column by column, as `ls` lists them; each ends with a line break. */
export function inColumns(words: readonly string[], columns: number): string {
  const names = words.slice(0, listLimit).map((word) => word.trimEnd().replace(/^.*\/(?=.)/, ""));
  const width = Math.max(...names.map(({ length }) => length)) + 2;
  const across = Math.max(1, Math.floor(columns / width));
  const rows = Math.ceil(names.length / across);
  const lines = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: across }, (__, column) => (names[column * rows + row] ?? "").padEnd(width))
      .join("")
      .trimEnd(),
  );
  if (words.length > listLimit) lines.push(`… and ${words.length - listLimit} more`);
  return lines.map((line) => `${line}\r\n`).join("");
}
