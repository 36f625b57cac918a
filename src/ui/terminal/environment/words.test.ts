import { describe, expect, test } from "vitest";
import { virtualTime } from "../../../model/time.ts";
import { deployed } from "../../../readings/testing/walk.ts";
import { fold } from "../../../readings/testing/fold.ts";
import type { EntryDraft } from "../../../model/entry.ts";
import { isWholeLine } from "./isWholeLine.ts";
import { nextSuggestions } from "./nextSuggestion.ts";
import { shellCompletions } from "./shellCompletions.ts";
import { shellState, shellTitle } from "./shellTitle.ts";

const environmentId = "env-3";
const process = { environmentId, process: 1 } as const;
const born: readonly EntryDraft[] = [
  deployed({ guest: "person", variables: { SITE: "x" } }),
  { type: "environment.launched", environmentId, version: 1, downloadMs: 1, bootMs: 1 },
  { type: "process.started", ...process },
];

function worldAfter(...drafts: EntryDraft[]) {
  return fold([[0, ...born, ...drafts]]).world;
}

function environmentAfter(...drafts: EntryDraft[]) {
  return worldAfter(...drafts).environments.get(environmentId) ?? null;
}

describe("the title says in words what runs", () => {
  const frozen = environmentAfter({ type: "environment.frozen", environmentId, reclaimAt: virtualTime(9) });
  const reset = environmentAfter({
    type: "environment.reset",
    environmentId,
    reason: "timeout",
    reclaimAt: virtualTime(9),
  });
  const init = environmentAfter({
    type: "environment.initStarted",
    environmentId,
    phase: "init",
    deadline: virtualTime(10_000),
  });
  test.each([
    [frozen, "beside", false, "env-3 · frozen: only this shell runs, nothing else does"],
    [frozen, "main", false, "env-3 · frozen: your GET is held open until an event comes"],
    [init, "beside", false, "env-3 · running"],
    [init, "beside", true, "env-3 · time stands still: press Play or Step, then lines run"],
    [reset, "beside", false, "env-3 · timed out: no process until the next event, /tmp is kept"],
  ] as const)("%#", (environment, seat, isStill, title) => {
    expect(shellTitle(environment ?? { id: environmentId }, false, seat, isStill)).toBe(title);
  });

  test("an environment that is gone", () => {
    expect(shellTitle({ id: environmentId }, true, "beside", false)).toBe("env-3 · gone");
    expect(shellState(frozen, false)).toBe("frozen");
    expect(shellState(null, true)).toBe("gone");
  });
});

describe("the next of the two curls", () => {
  test("a process that has not asked yet is offered the GET", () => {
    expect(nextSuggestions(environmentAfter()).map(({ label }) => label)).toEqual(["GET next"]);
  });

  test("nobody is offered anything where there is no process", () => {
    expect(nextSuggestions(null)).toEqual([]);
  });
});

describe("Tab", () => {
  const world = worldAfter({
    type: "process.changedTmp",
    ...process,
    path: "/tmp/site/index.html",
    keepsBytes: 0,
    base64: "",
    mode: 0o644,
  });
  const tab = (text: string, suggestion: string | null = null) =>
    shellCompletions(world, environmentId, suggestion, text, text.length).candidates;
  test("on an empty line inserts what is next", () => {
    expect(tab("", "curl next")).toEqual(["curl next"]);
  });
  test("knows variables, folders of /tmp and a few commands", () => {
    expect(tab("echo $AWS_LAMBDA_RUN")).toEqual(["$AWS_LAMBDA_RUNTIME_API"]);
    expect(tab("echo ${SI")).toEqual(["${SITE}"]);
    expect(tab("ls /tm")).toEqual(["/tmp/"]);
    expect(tab("ls /tmp/")).toEqual(["/tmp/site/"]);
    expect(tab("ls /tmp/site/")).toEqual(["/tmp/site/index.html "]);
    expect(tab("cur")).toEqual(["curl "]);
  });
});

test.each([
  ["ls", true],
  ["echo 'it", false],
  ['echo "it\'s"', true],
  ["echo it\\", false],
  ["ls |", false],
  ["true &&", false],
  ["echo # it's", true],
  ["for i in 1 2; do", false],
  ["for i in 1 2; do echo $i; done", true],
  ["if true; then", false],
  ["cat <<END", false],
  ["cat <<END\nx\nEND", true],
])("whether %j is a whole line: %s", (text, whole) => {
  expect(isWholeLine(text)).toBe(whole);
});
