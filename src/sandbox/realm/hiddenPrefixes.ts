// Text that was put before a file's own on its first line: columns in stack traces are shown without it.

const prefixes = new Map<string, number>();

export function hidePrefix(path: string, length: number): void {
  prefixes.set(path, length);
}

/** A frame as text, `f (file:///var/task/a.mjs:1:80)`, with the column that the author sees. */
export function withoutPrefix(frame: string): string {
  if (prefixes.size === 0) return frame;
  return frame.replace(/file:\/\/(\/[^()\s]+):1:(\d+)/, (whole, path: string, column: string) => {
    const length = prefixes.get(path);
    return length === undefined ? whole : `file://${path}:1:${Math.max(1, Number(column) - length)}`;
  });
}
