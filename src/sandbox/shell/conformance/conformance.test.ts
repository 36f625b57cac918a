/**
 * The shell against GNU bash: snippets by topic, what bash gave for them, and what the shell of the containers gives.
 * Re-record with `vitest run src/sandbox/shell/conformance -u` on a machine that has bash 5.2.
 *
 * Where the two differ, differences.json says what ours gives instead. The causes, the biggest first: another wording or
 * another line in a message on standard error; commands that are not there (yes, shuf, truncate, realpath, ulimit, umask,
 * caller); numbers are JavaScript's, and an error in arithmetic fails its command only; no links in the file system; trap
 * knows EXIT and, where a script ends by a failure, ERR; `set -u` fails the command and not the script within loops, functions
 * and groups (with `set -e` the script ends all the same); extended globs and negated classes in `case`; descriptors above 2.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hasRealBash, runInRealBash } from "./testing/realBash.ts";
import { runInShell } from "./testing/runInShell.ts";
import { type Outcome, recordingFile, recordingOf, snippetsOf, topics } from "./testing/snippets.ts";

const slow = 60_000;
const differences: Record<string, Record<string, Outcome> | undefined> = JSON.parse(
  readFileSync(join(import.meta.dirname, "differences.json"), "utf8"),
);

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

test.each(topics())(
  "the shell gives what bash gives, but for the differences that are known: %s",
  { timeout: slow },
  async (topic) => {
    const recorded = recordingOf(topic);
    const known = differences[topic] ?? {};
    const expected = { ...recorded, ...known };
    const given: Record<string, Outcome> = {};
    for (const snippet of snippetsOf(topic)) given[snippet.title] = await runInShell(snippet);
    expect(given).toEqual(expected);
    // A difference that is none any more has no place in the list.
    for (const [title, outcome] of Object.entries(known)) expect(outcome).not.toEqual(recorded[title]);
  },
);
