// Whether what was typed can run, or the prompt should go on with `> `.

import type { Bash } from "just-bash/browser";

/** False where a quote, a bracket, a loop, a here-document or a pipe is still open. */
export function isWholeCommand(bash: Bash, text: string): boolean {
  if (/(^|[^\\])(\\\\)*\\$/.test(text) || /(\|\||\||&&)\s*$/.test(withoutComment(text))) return false;
  try {
    bash.transform(text);
    return true;
  } catch (error) {
    // Anything else that is wrong with it is for the shell to say when it runs.
    return !isUnexpectedEnd(error);
  }
}

function isUnexpectedEnd(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("token" in error && isEndToken(error.token)) return true;
  return /unexpected EOF while looking for|unterminated here-document/.test(error.message);
}

function isEndToken(token: unknown): boolean {
  return typeof token === "object" && token !== null && "type" in token && token.type === "EOF";
}

function withoutComment(text: string): string {
  return text.replace(/(^|\s)#[^\n]*$/, "");
}
