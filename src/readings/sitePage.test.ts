import { expect, test } from "vitest";
import { textBody } from "../model/http.ts";
import type { StoredObject } from "../model/objectStorage.ts";
import { theBeginning } from "../model/time.ts";
import { resolvedKey, sitePage, sitePages } from "./sitePage.ts";

function object(text: string, contentType: string): StoredObject {
  return { body: textBody(text), contentType, etag: "", storedAt: theBeginning };
}

const picture: StoredObject = {
  body: { base64: "iVBORw0KGgo=", sizeBytes: 8 },
  contentType: "image/png",
  etag: "",
  storedAt: theBeginning,
};

const page = `<!DOCTYPE html>
<html><head>
<link rel="stylesheet" href="/css/site.css"><link rel=stylesheet href='gone.css'>
<link rel="preconnect" href="https://example.com">
</head><body><img alt="" src="../img/a.png"><img src="https://example.com/b.png"><p>hello</p></body></html>`;

const site = new Map<string, StoredObject>([
  ["posts/loop/index.html", object(page, "text/html")],
  ["index.html", object("<h1>Home</h1>", "text/html; charset=utf-8")],
  ["about.html", object("", "text/html")],
  ["css/site.css", object('body { background: url("../posts/img/a.png") } /* </style> */', "text/css")],
  ["posts/img/a.png", picture],
]);

test("stylesheets and pictures of the bucket are put into the page", () => {
  const shown = sitePage(site, "posts/loop/index.html") ?? "";
  expect(shown).toContain('<style>body { background: url("data:image/png;base64,iVBORw0KGgo=") }');
  expect(shown).toContain('<img alt="" src="data:image/png;base64,iVBORw0KGgo=">');
  expect(shown).toContain("<p>hello</p>");
});

test("a stylesheet that is missing leaves nothing behind, nor does a link to anywhere else", () => {
  const shown = sitePage(site, "posts/loop/index.html") ?? "";
  expect(shown).not.toContain("<link");
  expect(shown.match(/<style>/g)).toHaveLength(1);
});

test("the page begins with a policy that loads nothing", () => {
  const shown = sitePage(site, "posts/loop/index.html") ?? "";
  expect(shown).toMatch(
    /^<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none';/,
  );
  expect(shown.match(/<!doctype/gi)).toHaveLength(1);
});

test("a stylesheet cannot end the element that holds it", () => {
  expect(sitePage(site, "posts/loop/index.html")?.match(/<\/style>/g)).toHaveLength(1);
});

test("an address in any quotes cannot leave its attribute", () => {
  const hostile = new Map(site).set(
    "x.html",
    object(`<img src='https://x" onerror="alert(1)'><img src='a".svg'>`, "text/html"),
  );
  hostile.set('a".svg', object(`<svg title="a" id='b'/>`, 'image/svg+xml" onload="x'));
  const shown = sitePage(hostile, "x.html") ?? "";
  expect(shown).toContain('<img src="https://x&quot; onerror=&quot;alert(1)">');
  expect(shown).toMatch(/<img src="data:image\/svg\+xmlonload=x,[^"'<> ]+">$/);
});

test("links are read as a browser does: relative, from the root, upwards, with what follows the path cut off", () => {
  expect(resolvedKey("posts/loop/index.html", "../img/a.png?v=1#x")).toBe("posts/img/a.png");
  expect(resolvedKey("posts/loop/index.html", "a%20b.html")).toBe("posts/loop/a b.html");
  expect(resolvedKey("posts/loop/index.html", "/css/site.css")).toBe("css/site.css");
  expect(resolvedKey("index.html", "../../x.css")).toBe("x.css");
  expect(resolvedKey("index.html", "https://example.com/x.css")).toBeNull();
  expect(resolvedKey("index.html", "//example.com/x.css")).toBeNull();
});

test("the pages of a site: the front page first, then from the top down", () => {
  expect(sitePages(site)).toEqual(["index.html", "about.html", "posts/loop/index.html"]);
  expect(sitePage(site, "none.html")).toBeNull();
});
