import { expect, test } from "vitest";
import type { EntryDraft } from "../../model/entry.ts";
import { textBody } from "../../model/http.ts";
import { entriesOf, fold } from "../../readings/testing/fold.ts";
import { OutsideNode } from "../stage/doors/OutsideNode.tsx";
import { markupAfter, textOf } from "../testing/stillSession.tsx";
import { Site } from "./SiteDialog.tsx";
import { storedBy } from "./storedBy.ts";

function stored(key: string, text: string, contentType = "text/html"): EntryDraft {
  return { type: "object.stored", bucket: "site", key, body: textBody(text), contentType, etag: "" };
}

test("the outside world lists its buckets with what is in them, each with a button for its site", () => {
  const markup = markupAfter(
    [[0, { type: "bucket.created", bucket: "site" }, stored("a.html", "")]],
    <OutsideNode />,
  );
  expect(textOf(markup)).toContain("s3://site1 object");
  expect(markup).toContain('aria-label="Open the site in site"');
});

test("a bucket without a page says so", () => {
  const markup = markupAfter([[0, stored("data.json", "{}", "application/json")]], <Site bucket="site" />);
  expect(textOf(markup)).toContain("no page in this bucket yet: 1 object");
  expect(markup).not.toContain("<iframe");
});

test("who stored an object is told by what caused its entry", () => {
  const moments = [
    [
      5,
      { type: "exchange.arrived", environmentId: "env-3", process: 1, exchange: 2 },
      stored("css/a.css", "", "text/css"),
      stored("index.html", "<p>hi</p>"),
    ],
  ] as const;
  const entries = entriesOf(moments).map((entry) => ({
    ...entry,
    cause: entry.seq > 0 ? entry.seq - 1 : null,
  }));
  expect(storedBy(entries, "site", "index.html")).toBe("env-3");
  expect(storedBy(entries, "site", "none.html")).toBeNull();
  expect(fold(moments).world.buckets.get("site")?.size).toBe(2);
});
