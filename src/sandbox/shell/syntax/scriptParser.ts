// Text to syntax tree. A text with a fault is parsed up to the last line before it that ends a command, as bash runs
// what stands above a syntax error.

import { Bash, InMemoryFs } from "just-bash/browser";
import type { Script } from "./syntax.ts";
import { type SyntaxFault, syntaxFault } from "./syntaxFault.ts";

export interface ParsedText {
  readonly script: Script;
  /** What the tree's source texts are parts of. */
  readonly text: string;
  readonly fault: SyntaxFault | null;
}

/** Chosen: texts whose tree is kept. */
const keptTexts = 100;
/** Chosen: how far up a text the last whole command before a fault is looked for. */
const prefixTries = 200;

export class ScriptParser {
  readonly #bash = new Bash({ fs: new InMemoryFs(), cwd: "/", commands: [], defenseInDepth: false });
  readonly #kept = new Map<string, ParsedText>();
  #latest: Script | null = null;

  constructor() {
    this.#bash.registerTransformPlugin({
      name: "parse",
      transform: ({ ast }) => {
        this.#latest = ast;
        return { ast: { type: "Script", statements: [] } };
      },
    });
  }

  async parse(text: string): Promise<ParsedText> {
    const kept = this.#kept.get(text);
    if (kept !== undefined) return kept;
    const parsed = await this.#parseWhole(text);
    if (this.#kept.size >= keptTexts) this.#kept.clear();
    this.#kept.set(text, parsed);
    return parsed;
  }

  /** The tree of a piece of a script; `null` where it has a fault. */
  piece(text: string): Script | null {
    this.#latest = null;
    try {
      this.#bash.transform(text);
    } catch {
      return null;
    }
    return this.#latest;
  }

  async #parseWhole(text: string): Promise<ParsedText> {
    const whole = await this.#attempt(text);
    if (typeof whole !== "string") return { script: whole, text, fault: null };
    const quiet = withQuietComments(text);
    const second = quiet === text ? whole : await this.#attempt(quiet);
    if (typeof second !== "string") return { script: second, text: quiet, fault: null };
    const fault = syntaxFault(whole, text);
    const lines = text.split("\n");
    const last = Math.min(fault.line - 1, lines.length);
    for (let count = last; count > 0 && count > last - prefixTries; count--) {
      const prefix = await this.#attempt(`${lines.slice(0, count).join("\n")}\n`);
      if (typeof prefix !== "string") return { script: prefix, text, fault };
    }
    return { script: { type: "Script", statements: [] }, text, fault };
  }

  /** The tree, or what just-bash says is wrong. */
  async #attempt(text: string): Promise<Script | string> {
    if (text.trim() === "") return { type: "Script", statements: [] };
    this.#latest = null;
    const running = this.#bash.exec(text, { rawScript: true });
    // The plugin is called before `exec` first waits: no other text comes in between.
    const script: Script | null = this.#latest;
    const { stderr } = await running;
    return script ?? stderr;
  }
}

/** just-bash reads quotes and parentheses in comments within `$( )`. Those of whole lines become blanks; not where a
 *  here-document may have such lines. */
function withQuietComments(text: string): string {
  if (text.includes("<<")) return text;
  return text.replace(/^[ \t]*#(?!!).*$/gm, (comment) => comment.replaceAll(/['"`()\\]/g, " "));
}
