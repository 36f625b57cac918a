import { writeFileSync } from "node:fs";
import { test } from "vitest";
import { runInPlainJustBash } from "./testing/plainJustBash.ts";
import { recordingOf, snippetsOf, topics, type Outcome } from "./testing/snippets.ts";

test("dump", { timeout: 300_000 }, async () => {
  const out: {
    topic: string;
    title: string;
    script: string;
    want: Outcome | undefined;
    got: Outcome;
    ms: number;
  }[] = [];
  for (const topic of topics().filter((t) => process.env["TOPICS"] === undefined || process.env["TOPICS"].split(",").includes(t))) {
    const recorded = recordingOf(topic);
    for (const snippet of snippetsOf(topic)) {
      const t = performance.now();
      const got = await runInPlainJustBash(snippet);
      out.push({
        topic,
        title: snippet.title,
        script: snippet.script,
        want: recorded[snippet.title],
        got,
        ms: performance.now() - t,
      });
    }
  }
  writeFileSync(`/tmp/conform-plain${process.env["TOPICS"] ? "-part" : ""}.json`, JSON.stringify(out, null, 1));
});
