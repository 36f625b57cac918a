// The look of a site that brings no layouts of its own. Links are relative, so that it can be looked at anywhere.

export interface Page {
  readonly title: string;
  readonly date: string;
  readonly description: string;
  /** From the root of the site, with a slash at its end: `posts/the-loop/`; empty for the home page. */
  readonly folder: string;
  readonly html: string;
}

export interface SiteWords {
  readonly title: string;
  readonly language: string;
}

export function pageHtml(site: SiteWords, page: Page, listed: readonly Page[]): string {
  const root = "../".repeat(page.folder.split("/").length - 1);
  const isHome = page.folder === "";
  const heading = isHome ? "" : `<h1>${escaped(page.title)}</h1>\n`;
  const name = `<a href="${root}index.html">${escaped(site.title)}</a>`;
  const date = page.date === "" ? "" : `<p class="date">${escaped(page.date)}</p>\n`;
  return `<!doctype html>
<html lang="${escaped(site.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Hugo 0.111.3">
<title>${isHome ? "" : `${escaped(page.title)} · `}${escaped(site.title)}</title>
<link rel="stylesheet" href="${root}css/style.css">
</head>
<body>
<header>${isHome ? `<h1>${name}</h1>` : name}</header>
<main>
${heading}${date}${page.html}${listHtml(listed, root)}</main>
<footer>Built by hugo in a container that was frozen a moment ago.</footer>
</body>
</html>
`;
}

function listHtml(pages: readonly Page[], root: string): string {
  if (pages.length === 0) return "";
  const items = pages.map(
    ({ title, folder, date, description }) =>
      `<li><a href="${root}${folder}index.html">${escaped(title)}</a> <small>${escaped(date)}</small><br>${escaped(description)}</li>`,
  );
  return `<ul class="list">\n${items.join("\n")}\n</ul>\n`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);
}

export const stylesheet = `:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem; font: 1rem/1.6 system-ui, sans-serif; color: #1c2430; background: #fff; }
header h1 { margin: 0; font-size: inherit; }
header a { font-size: 1.5rem; font-weight: 600; color: inherit; text-decoration: none; }
main { margin: 2rem 0; }
a { color: #0b5cad; }
.date, small, footer { color: #5a6675; }
.list { padding: 0; list-style: none; }
.list li { padding: .75rem 0; border-top: 1px solid #d9dfe7; }
pre { padding: 1rem; overflow: auto; border-radius: 7px; background: #f1f4f8; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid #b8c4d3; }
td, th { padding: .25rem .75rem; border: 1px solid #d9dfe7; text-align: left; }
@media (prefers-color-scheme: dark) {
  body { color: #dfe6ef; background: #12161c; }
  a { color: #7db8f5; }
  .date, small, footer { color: #9aa7b8; }
  pre { background: #1b222c; }
  .list li, td, th { border-color: #2d3744; }
}
`;
