// Lines entered before, oldest first. Kept by whoever is given `save`.

const historyLimit = 500;

export class LineHistory {
  private readonly save: (lines: readonly string[]) => void;
  private kept: string[];

  constructor(lines: readonly string[], save: (lines: readonly string[]) => void) {
    this.kept = lines.slice(-historyLimit);
    this.save = save;
  }

  get lines(): readonly string[] {
    return this.kept;
  }

  /** A line that begins with a space, or repeats the last one, is not kept. */
  add(line: string): void {
    if (line.trim() === "" || line.startsWith(" ") || line === this.kept.at(-1)) return;
    this.kept = [...this.kept, line].slice(-historyLimit);
    this.save(this.kept);
  }

  /** The newest line with `query` in it, older than place `before`. */
  search(query: string, before: number): number | null {
    for (let i = Math.min(before, this.kept.length) - 1; i >= 0; i--)
      if (this.kept[i]?.includes(query)) return i;
    return null;
  }
}

/** Lines as they were saved: JSON of a list of texts; anything else counts as nothing. */
export function readHistory(text: string | null): string[] {
  try {
    const value: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}
