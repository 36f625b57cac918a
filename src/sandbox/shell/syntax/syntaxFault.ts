// What bash says of a text that it cannot parse, from what just-bash says.

export interface SyntaxFault {
  readonly line: number;
  /** What follows `<script>: line <line>: `. */
  readonly message: string;
  /** The line of the script that bash repeats below the message. */
  readonly source: string | null;
}

const tokenPattern = /^(?:&&|\|\||;;&?|;&|>>|<<|[;&|()<>]|[^\s;&|()<>]+)/;

/** `said`: the standard error of just-bash, `bash: syntax error: Parse error at 3:1: Expected FI, got DONE`. */
export function syntaxFault(said: string, text: string): SyntaxFault {
  const lines = text.split("\n");
  const lastLine = text.endsWith("\n") ? lines.length - 1 : lines.length;
  const quote = /line (\d+): unexpected EOF while looking for matching `(.)'/.exec(said);
  if (quote !== null) {
    const message = `unexpected EOF while looking for matching \`${quote[2] ?? ""}'`;
    return { line: Number(quote[1]), message, source: null };
  }
  const place = /at (\d+):(\d+): (.*)/.exec(said);
  const line = Number(place?.[1] ?? lastLine);
  const source = lines[line - 1] ?? "";
  const token = tokenPattern.exec(source.slice(Number(place?.[2] ?? 1) - 1))?.[0];
  const named = /near unexpected token `([^']*)'/.exec(said)?.[1];
  if (said.includes("got EOF") || (token === undefined && named === undefined && line >= lastLine)) {
    return { line: lastLine + 1, message: "syntax error: unexpected end of file", source: null };
  }
  return {
    line,
    message: `syntax error near unexpected token \`${named ?? token ?? "newline"}'`,
    source: `\`${source.trimEnd()}'`,
  };
}
