// A page of a site in a bucket as one document: stylesheets and pictures are put into it, as what shows it can load
// nothing. Reads HTML by its tags, not by a grammar: the site's builder writes what it reads.

import type { StoredObject } from "../model/objectStorage.ts";

type Objects = ReadonlyMap<string, StoredObject>;

/** What the shown document may do: nothing but be looked at. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** Keys of the pages, the front page first. */
export function sitePages(objects: Objects): readonly string[] {
  const pages = [...objects].filter(([key, object]) => isPage(key, object)).map(([key]) => key);
  return pages.sort((a, b) => depthOf(a) - depthOf(b) || a.localeCompare(b));
}

/** The document of the page `key`; `null` where there is no such page. */
export function sitePage(objects: Objects, key: string): string | null {
  const object = objects.get(key);
  if (!object) return null;
  const html = textOf(object)
    .replace(/<link\b[^>]*>/gi, (tag) => (isStylesheet(tag) ? styleOf(objects, key, tag) : ""))
    .replace(/(<style\b[^>]*>)([\s\S]*?)(<\/style>)/gi, (_, open: string, css: string, close: string) => {
      return `${open}${withData(objects, key, css)}${close}`;
    })
    .replace(
      /(<(?:img|source|input)\b[^>]*?\ssrc\s*=\s*)("[^"]*"|'[^']*'|[^\s>]+)/gi,
      (_, head: string, url: string) => {
        const wanted = unquoted(url);
        return `${head}"${dataUrl(objects, key, wanted) ?? wanted.replaceAll('"', "&quot;")}"`;
      },
    );
  // The first policy of a document holds whatever follows it.
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">${html.replace(/^\s*<!doctype[^>]*>/i, "")}`;
}

/** The key that a link in the page `from` means; `null`: it leaves the site. */
export function resolvedKey(from: string, url: string): string | null {
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(url)) return null;
  const [path = ""] = url.split(/[?#]/);
  const names = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const name of path.split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return decoded(names.join("/"));
}

function styleOf(objects: Objects, page: string, tag: string): string {
  const href = /\shref\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/i.exec(tag)?.[1];
  const key = href === undefined ? null : resolvedKey(page, unquoted(href));
  const object = key === null ? undefined : objects.get(key);
  if (key === null || !object) return "";
  // Nothing in a stylesheet may close the element that holds it.
  return `<style>${withData(objects, key, textOf(object)).replace(/<\/style/gi, "<\\/style")}</style>`;
}

function withData(objects: Objects, from: string, css: string): string {
  return css.replace(/url\(\s*("[^"]*"|'[^']*'|[^)\s]*)\s*\)/gi, (whole, url: string) => {
    const data = dataUrl(objects, from, unquoted(url));
    return data === null ? whole : `url("${data}")`;
  });
}

function dataUrl(objects: Objects, from: string, url: string): string | null {
  const key = resolvedKey(from, url);
  const object = key === null ? undefined : objects.get(key);
  if (!object) return null;
  const type = object.contentType.replace(/[^\w/+.;=-]/g, "") || "application/octet-stream";
  return "text" in object.body
    ? `data:${type},${encodeURIComponent(object.body.text).replaceAll("'", "%27")}`
    : `data:${type};base64,${object.body.base64}`;
}

function isStylesheet(tag: string): boolean {
  return /\srel\s*=\s*["']?[^"'>]*\bstylesheet\b/i.test(tag);
}

function isPage(key: string, { contentType }: StoredObject): boolean {
  return /\.html?$/i.test(key) || contentType.startsWith("text/html");
}

function depthOf(key: string): number {
  return key === "index.html" ? -1 : key.split("/").length;
}

function unquoted(value: string): string {
  return value.replace(/^(["'])(.*)\1$/s, "$2");
}

/** What a page holds is text; base64 is what was no UTF-8. */
function textOf({ body }: StoredObject): string {
  return "text" in body ? body.text : "";
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
