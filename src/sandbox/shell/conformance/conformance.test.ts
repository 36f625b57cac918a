/**
 * The shell against GNU bash: snippets by topic, what bash gave for them, and what the shell of the containers gives.
 * Re-record with `vitest run src/sandbox/shell/conformance -u` on a machine that has bash 5.2.
 *
 * Where the two differ, differences.json says what ours gives instead, and why. The causes, the biggest first: another
 * wording in a message on standard error, or the line in one that comes late; descriptors above 2, and `/dev/stdin`; an
 * error in arithmetic or an assignment to a constant fails its command only, and numbers are JavaScript's; ERR traps run
 * only where the script ends, RETURN and DEBUG never; no links in the file system; options of small tools (ls, cut, uniq,
 * head, od, diff); extended globs for files; what syntax errors say.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hasRealBash, runInRealBash } from "./testing/realBash.ts";
import { runInShell } from "./testing/runInShell.ts";
import { type Outcome, recordingFile, recordingOf, snippetsOf, topics } from "./testing/snippets.ts";

const slow = 60_000;
interface Difference extends Outcome {
  /** In few words. */
  readonly cause: string;
}

const differences: Record<string, Record<string, Difference> | undefined> = JSON.parse(
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
    const known = Object.fromEntries(
      Object.entries(differences[topic] ?? {}).map(([title, { stdout, stderr, exitCode }]) => [
        title,
        { stdout, stderr, exitCode },
      ]),
    );
    const expected = { ...recorded, ...known };
    const given: Record<string, Outcome> = {};
    for (const snippet of snippetsOf(topic)) given[snippet.title] = await runInShell(snippet);
    expect(given).toEqual(expected);
    // A difference that is none any more has no place in the list.
    for (const [title, outcome] of Object.entries(known)) expect(outcome).not.toEqual(recorded[title]);
  },
);
