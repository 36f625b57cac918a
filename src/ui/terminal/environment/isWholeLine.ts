// Whether a line can go to the shell, or the prompt should go on with `> `: a quote is still open, or it ends in `\`,
// `|` or `&&`. Everything else is for the shell itself to say.

export function isWholeLine(text: string): boolean {
  let quote: string | null = null;
  for (let at = 0; at < text.length; at++) {
    const each = text.charAt(at);
    if (each === "\\" && quote !== "'") {
      if (at === text.length - 1) return false;
      at += 1;
    } else if (quote === null && (each === "'" || each === '"')) quote = each;
    else if (quote === each) quote = null;
    else if (quote === null && each === "#" && /(^|\s)$/.test(text.slice(0, at))) {
      const end = text.indexOf("\n", at);
      if (end < 0) break;
      at = end;
    }
  }
  return quote === null && !/(\||&&)\s*$/.test(text) && !isOpenBlock(text);
}

/** `for …; do` without its `done`, `if` without `fi`, a here-document without its end. */
function isOpenBlock(text: string): boolean {
  const bare = text.replace(/'[^']*'|"(?:\\.|[^"\\])*"/g, "x");
  const count = (word: string) =>
    [...bare.matchAll(new RegExp(`(?:^|[;&|\\n(])\\s*${word}(?=$|[\\s;)])`, "g"))].length;
  if (
    count("(?:for|while|until)") > count("done") ||
    count("if") > count("fi") ||
    count("case") > count("esac")
  )
    return true;
  const document = /<<-?\s*['"]?(\w+)['"]?/.exec(text);
  return document !== null && !new RegExp(`\\n\\t*${document[1]}\\s*(\\n|$)`).test(text);
}
