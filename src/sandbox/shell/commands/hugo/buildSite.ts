// From a site's sources to its pages. Pure: files in, files out.

import { marked } from "marked";
import { readContent, readFields } from "./frontMatter.ts";
import { type Page, pageHtml, stylesheet } from "./theme.ts";

export interface BuiltSite {
  /** Below `public/`. */
  readonly files: ReadonlyMap<string, string>;
  readonly pages: number;
}

/** `content`: text by path below `content/`. */
export function buildSite(config: string, content: ReadonlyMap<string, string>): BuiltSite {
  const settings = readFields(config);
  const site = {
    title: settings.get("title") ?? "My New Hugo Site",
    language: settings.get("languagecode") ?? "en-us",
  };
  const pages = [...content].flatMap(([path, text]) => pageOf(path, text));
  const home = pages.find(({ folder }) => folder === "") ?? { ...emptyPage, title: site.title };
  const others = pages.filter(({ folder }) => folder !== "");
  const newestFirst = others.toSorted(
    (a, b) => b.date.localeCompare(a.date) || a.title.localeCompare(b.title),
  );
  const files = new Map([["index.html", pageHtml(site, home, newestFirst)]]);
  for (const page of others) files.set(`${page.folder}index.html`, pageHtml(site, page, []));
  files.set("css/style.css", stylesheet);
  return { files, pages: others.length + 1 };
}

const emptyPage: Page = { title: "", date: "", description: "", folder: "", html: "" };

function pageOf(path: string, text: string): Page[] {
  const { fields, body } = readContent(text);
  if (fields.get("draft") === "true") return [];
  const folder = path.replace(/\.md$/, "/").replace(/(^|\/)_?index\/$/, "$1");
  const name = folder.replace(/\/$/, "").split("/").at(-1) ?? "";
  return [
    {
      title: fields.get("title") ?? name,
      date: (fields.get("date") ?? "").slice(0, 10),
      description: fields.get("description") ?? "",
      folder,
      html: marked.parse(body, { async: false }),
    },
  ];
}
