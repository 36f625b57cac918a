// From a site's sources to its pages. Pure: files in, files out.

import { readContent, readFields } from "./frontMatter.ts";
import { htmlOfMarkdown } from "./markdown.ts";
import { type Page, pageHtml, stylesheet } from "./theme.ts";

export interface BuiltSite {
  /** Below `public/`. */
  readonly files: ReadonlyMap<string, string>;
  readonly pages: number;
}

export interface SiteSources {
  readonly config: string;
  readonly variables: ReadonlyMap<string, string>;
  /** Text by path below `content/`. */
  readonly content: ReadonlyMap<string, string>;
  readonly buildsDrafts: boolean;
}

export function buildSite({ config, variables, content, buildsDrafts }: SiteSources): BuiltSite {
  const settings = readFields(config);
  // A variable comes before the file: https://gohugo.io/configuration/introduction/#environment-variables
  const setting = (name: string): string | undefined =>
    variables.get(`HUGO_${name.toUpperCase()}`) ?? settings.get(name);
  const site = {
    title: setting("title") ?? "My New Hugo Site",
    language: setting("languagecode") ?? "en-us",
  };
  const pages = [...content].flatMap(([path, text]) => pageOf(path, text, buildsDrafts));
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

function pageOf(path: string, text: string, buildsDrafts: boolean): Page[] {
  const { fields, body } = readContent(text);
  if (fields.get("draft") === "true" && !buildsDrafts) return [];
  const folder = path.replace(/\.md$/, "/").replace(/(^|\/)_?index\/$/, "$1");
  const name = folder.replace(/\/$/, "").split("/").at(-1) ?? "";
  return [
    {
      title: fields.get("title") ?? name,
      date: (fields.get("date") ?? "").slice(0, 10),
      description: fields.get("description") ?? "",
      folder,
      html: htmlOfMarkdown(body),
    },
  ];
}
