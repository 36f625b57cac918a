/**
 * The shell against GNU bash: snippets by topic, what bash gave for them, and the differences that are known.
 * Re-record with `vitest run src/sandbox/shell/conformance -u` on a machine that has bash 5.2.
 */
import { describe, expect, test } from "vitest";
import { hasRealBash, runInRealBash } from "./testing/realBash.ts";
import { recordingFile, snippetsOf, topics } from "./testing/snippets.ts";

const slow = 60_000;

test.runIf(hasRealBash()).each(topics())(
  "bash gives what is recorded: %s",
  { timeout: slow },
  async (topic) => {
    const snippets = snippetsOf(topic);
    const outcomes = await runInRealBash(snippets);
    const recorded = Object.fromEntries(snippets.map(({ title }, index) => [title, outcomes[index]]));
    await expect(`${JSON.stringify(recorded, null, 2)}\n`).toMatchFileSnapshot(recordingFile(topic));
  },
);
