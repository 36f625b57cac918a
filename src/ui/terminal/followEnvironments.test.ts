import { beforeEach, expect, test } from "vitest";
import type { EntryDraft } from "../../model/entry.ts";
import type { Guest } from "../../model/functionConfiguration.ts";
import { deployed } from "../../readings/testing/walk.ts";
import { stillSession } from "../testing/stillSession.tsx";
import { followEnvironments } from "./followEnvironments.ts";
import { useTerminals } from "./terminals.ts";

beforeEach(() => useTerminals.setState(useTerminals.getInitialState()));

function launchedBefore(guest: Guest): readonly EntryDraft[] {
  return [
    deployed({ guest }),
    { type: "environment.launched", environmentId: "env-1", version: 1, downloadMs: 1, bootMs: 1 },
  ];
}

test("the terminal of an environment that was launched before anybody followed is opened too", () => {
  followEnvironments(stillSession([[0, ...launchedBefore("person")]], {}));
  expect(useTerminals.getState()).toMatchObject({ chosen: "env-1-main", focusFor: "env-1-main" });
});

test("an environment with a program of its own opens no terminal", () => {
  followEnvironments(stillSession([[0, ...launchedBefore("container")]], {}));
  expect(useTerminals.getState().open.map(({ place }) => place)).toEqual(["laptop"]);
});
