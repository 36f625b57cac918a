import { expect, test } from "vitest";
import type { EntryDraft } from "../model/entry.ts";
import { refusalText, refusedLimit } from "./refusedWrites.ts";
import { containerAtWork } from "./testing/containerWalk.ts";
import { fold } from "./testing/fold.ts";

function refused(path: string, why: "EROFS" | "ENOSPC" = "EROFS"): EntryDraft {
  return { type: "process.writeRefused", environmentId: "env-1", process: 1, path, why };
}

test("refused writes are kept by environment, the same one in a row once with its count", () => {
  const { readings } = fold([
    ...containerAtWork,
    [340, refused("/var/task/x")],
    [341, refused("/var/task/x"), refused("/tmp/big", "ENOSPC")],
  ]);
  expect(readings.refusedWrites.byEnvironment.get("env-1")).toEqual([
    { path: "/var/task/x", why: "EROFS", at: 341, times: 2 },
    { path: "/tmp/big", why: "ENOSPC", at: 341, times: 1 },
  ]);
  expect(refusalText("ENOSPC")).toBe("No space left on device");
});

test("of many different ones the last are kept", () => {
  const many = Array.from({ length: refusedLimit + 10 }, (_, at) => refused(`/x${at}`));
  const { readings } = fold([...containerAtWork, [340, ...many]]);
  expect(readings.refusedWrites.byEnvironment.get("env-1")).toHaveLength(refusedLimit);
});
