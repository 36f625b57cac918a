// A user's file runs with some of its text replaced: the addresses of its imports, what stands before it on its first
// line. Stack traces show the columns of the file as its author wrote it.

interface Edit {
  /** Where in the author's text, in characters. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export class EditedSource {
  readonly path: string;
  readonly #written: string;
  readonly #edits: Edit[] = [];

  constructor(path: string, written: string) {
    this.path = path;
    this.#written = written;
  }

  /** Of two edits at one place the first to be told stands first. `text` has no line break; those replaced are kept. */
  replace(from: number, to: number, text: string): void {
    const lineBreaks = this.#written.slice(from, to).replace(/[^\n]/g, "");
    this.#edits.push({ from, to, text: text + lineBreaks });
  }

  /** As it runs. */
  get text(): string {
    let text = "";
    let from = 0;
    for (const edit of this.#inOrder()) {
      text += this.#written.slice(from, edit.from) + edit.text;
      from = edit.to;
    }
    return text + this.#written.slice(from);
  }

  /** From the place where it runs to the author's; both count from 1. */
  columnAsWritten(line: number, column: number): number {
    const lineAt = startOfLine(this.#written, line);
    let shift = 0;
    for (const edit of this.#inOrder()) {
      if (edit.from < lineAt) {
        // One that began above and ends on this line: what it took away of it is missing.
        if (edit.to > lineAt) shift -= edit.to - lineAt;
        continue;
      }
      const editedAt = edit.from - lineAt + 1;
      if (column < editedAt + shift || this.#written.slice(lineAt, edit.from).includes("\n")) break;
      const end = editedAt + shift + edit.text.length;
      if (column < end) return editedAt;
      shift += edit.text.length - (edit.to - edit.from);
    }
    return column - shift;
  }

  #inOrder(): readonly Edit[] {
    return this.#edits.toSorted((one, other) => one.from - other.from || one.to - other.to);
  }
}

/** Those of one process. */
export class EditedSources {
  readonly #byPath = new Map<string, EditedSource>();

  edit(path: string, written: string): EditedSource {
    const source = new EditedSource(path, written);
    this.#byPath.set(path, source);
    return source;
  }

  /** A frame as text, `f (file:///var/task/a.mjs:1:80)`, with the column that the author sees. */
  asWritten(frame: string): string {
    return frame.replace(/((?:file:\/\/)?(\/[^()\s]+)):(\d+):(\d+)/, (whole, place, path, line, column) => {
      const source = this.#byPath.get(path);
      return source ? `${place}:${line}:${source.columnAsWritten(Number(line), Number(column))}` : whole;
    });
  }
}

function startOfLine(text: string, line: number): number {
  let at = 0;
  for (let n = 1; n < line; n++) at = text.indexOf("\n", at) + 1;
  return at;
}
