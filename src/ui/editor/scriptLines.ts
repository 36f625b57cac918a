// Lines of a shell script without its comments, and which of them go on in the next one: an open quote, a substitution,
// a here-document, a backslash or a pipe at the end. A reading by eye, not a parser.

export interface ScriptLine {
  /** As written. */
  readonly source: string;
  /** Without comments. */
  readonly code: string;
  /** Without comments, quoted text and here-documents. */
  readonly bare: string;
  /** The statement goes on in the next line. */
  readonly goesOn: boolean;
}

interface HereDocument {
  readonly end: string;
  readonly mayIndent: boolean;
}

/** `null` while quotes and brackets do not match, as in the middle of typing. */
export function scriptLines(source: string): readonly ScriptLine[] | null {
  const lines: ScriptLine[] = [];
  const reader = new Reader();
  for (const line of source.split("\n")) lines.push(reader.read(line));
  return reader.isOpen ? null : lines;
}

class Reader {
  /** Openers that are not closed: ' " ( and `. */
  readonly #open: string[] = [];
  readonly #documents: HereDocument[] = [];

  get isOpen(): boolean {
    return this.#open.length > 0 || this.#documents.length > 0;
  }

  read(source: string): ScriptLine {
    const [document] = this.#documents;
    if (document) {
      if ((document.mayIndent ? source.trimStart() : source).trimEnd() === document.end)
        this.#documents.shift();
      return { source, code: "", bare: "", goesOn: this.isOpen };
    }
    const { code, bare } = this.#scan(source);
    const goesOn = this.isOpen || /(\\|\||&&)\s*$/.test(code);
    return { source, code, bare, goesOn };
  }

  #scan(source: string): { readonly code: string; readonly bare: string } {
    let bare = "";
    for (let at = 0; at < source.length; at++) {
      const letter = source.charAt(at);
      const inside = this.#open.at(-1);
      if (inside === "'") {
        if (letter === "'") this.#open.pop();
      } else if (letter === "\\") {
        at++;
      } else if (inside === '"' && letter !== '"' && !source.startsWith("$(", at) && letter !== "`") {
        continue;
      } else if (letter === "#" && inside !== '"' && /(^|[\s;&|(])$/.test(source.slice(0, at))) {
        return { code: source.slice(0, at), bare };
      } else if (letter === "'" || letter === '"' || letter === "`") {
        if (inside === letter) this.#open.pop();
        else this.#open.push(letter);
      } else if (source.startsWith("$(", at)) {
        this.#open.push("(");
        at++;
        bare += "$(";
      } else if (letter === "(") {
        this.#open.push("(");
        bare += letter;
      } else if (letter === ")") {
        // Alone it ends a pattern of a case.
        if (inside === "(") this.#open.pop();
        bare += letter;
      } else {
        const document = hereDocument(source, at);
        if (document) this.#documents.push(document);
        bare += letter;
      }
    }
    return { code: source, bare };
  }
}

function hereDocument(source: string, at: number): HereDocument | null {
  if (!source.startsWith("<<", at) || source.charAt(at - 1) === "<" || source.charAt(at + 2) === "<")
    return null;
  const [, dash, , end] = /^<<(-?)\s*(["']?)\\?([A-Za-z_][\w.-]*)/.exec(source.slice(at)) ?? [];
  return end === undefined ? null : { end, mayIndent: dash === "-" };
}
