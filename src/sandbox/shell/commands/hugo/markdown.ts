// Markdown as hugo's Goldmark renders it when nobody set `unsafe`: raw HTML is omitted, and a link to a script leads
// nowhere (https://gohugo.io/configuration/markup/#rendererunsafe).

import { Marked } from "marked";

const safe = new Marked({
  renderer: { html: () => "<!-- raw HTML omitted -->" },
  walkTokens(token) {
    if ((token.type === "link" || token.type === "image") && isDangerous(String(token["href"])))
      token["href"] = "";
  },
});

/** Goldmark's `IsDangerousURL`. */
function isDangerous(url: string): boolean {
  return (
    /^\s*(javascript|vbscript|file|data):/i.test(url) && !/^\s*data:image\/(png|gif|jpeg|webp);/i.test(url)
  );
}

export function htmlOfMarkdown(text: string): string {
  return safe.parse(text, { async: false });
}
