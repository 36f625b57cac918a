// A sed script as just-bash's sed must have it to do what GNU's does: there, a backslash within brackets takes the next
// character along, and `\\` in a replacement is a single backslash too early. Both are written twice:
//
//   s/[&/\]/\\&/g      s/[&/\\]/\\\\&/g

export function doubledBackslashes(script: string): string {
  return new SedScript(script).rewritten();
}

class SedScript {
  readonly #text: string;
  #at = 0;
  #out = "";

  constructor(text: string) {
    this.#text = text;
  }

  rewritten(): string {
    while (this.#at < this.#text.length) {
      this.#take(/[\s;{}]*/y);
      this.#address();
      this.#command();
    }
    return this.#out;
  }

  #address(): void {
    while (this.#take(/[\d$,+~!I\s]+/y) !== "" || /[/\\]/.test(this.#peek())) {
      if (this.#peek() === "\\") this.#take(/\\/y);
      else if (this.#peek() !== "/") continue;
      this.#pattern(this.#take(/./sy));
    }
  }

  #command(): void {
    const name = this.#take(/./sy);
    if (name === "s") {
      const delimiter = this.#take(/./sy);
      this.#pattern(delimiter);
      this.#replacement(delimiter);
      // `w file` is a flag too.
      this.#take(/[gpiImMe\d]*(?:w[^\n]*)?/y);
    } else if (name === "y") {
      const delimiter = this.#take(/./sy);
      for (let part = 0; part < 2; part++) this.#until(delimiter, (escaped) => escaped);
    } else if (/[aic]/.test(name)) this.#take(/(?:\\[\s\S]|[^\\\n])*/y);
    else if (/[rRwW#]/.test(name)) this.#take(/[^\n]*/y);
    else if (/[:btT]/.test(name)) this.#take(/[^\n;}]*/y);
  }

  #pattern(delimiter: string): void {
    const bracket = /\[\^?\]?(?:\[[:.=].*?[:.=]\]|[^\]])*\]/y;
    while (this.#at < this.#text.length && this.#peek() !== delimiter) {
      bracket.lastIndex = this.#at;
      const [found] = bracket.exec(this.#text) ?? [];
      if (found !== undefined) {
        this.#at += found.length;
        this.#out += found.replaceAll(/\\(?![nt])/g, "\\\\");
      } else this.#take(/\\[\s\S]|[\s\S]/y);
    }
    this.#take(/./sy);
  }

  #replacement(delimiter: string): void {
    this.#until(delimiter, (escaped) => (escaped === "\\\\" ? "\\\\\\\\" : escaped));
  }

  #until(delimiter: string, written: (escaped: string) => string): void {
    while (this.#at < this.#text.length && this.#peek() !== delimiter) {
      if (this.#peek() !== "\\") this.#take(/./sy);
      else {
        this.#out += written(this.#text.slice(this.#at, this.#at + 2));
        this.#at += 2;
      }
    }
    this.#take(/./sy);
  }

  #peek(): string {
    return this.#text.charAt(this.#at);
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [taken = ""] = pattern.exec(this.#text) ?? [];
    this.#at += taken.length;
    this.#out += taken;
    return taken;
  }
}
