import { expect, test } from "vitest";
import { containerAtWork, reached } from "../../../readings/testing/containerWalk.ts";
import type { Moment } from "../../../readings/testing/fold.ts";
import {
  answered,
  delivered,
  frozen,
  initialized,
  launched,
  requestId,
} from "../../../readings/testing/walk.ts";
import { markupAfter, textOf } from "../../testing/stillSession.tsx";
import { BigCard } from "./BigCard.tsx";
import { StripCard } from "./StripCard.tsx";
import { TileCard } from "./TileCard.tsx";

const card = <BigCard environmentId="env-1" />;
const event = `event ${requestId.slice(0, 4)}…`;

test("a launched environment shows the steps of its cold start, and the event that waits for it", () => {
  const text = textOf(markupAfter(launched, card));
  expect(text).toContain("image download");
  expect(text).toContain("your init section");
  expect(text).toContain(`${event} waits`);
});

test("a process that asked for the next event is held at the Runtime API", () => {
  const text = textOf(markupAfter(initialized, card));
  expect(text).toContain("holds 1 open GET");
  expect(text).toContain("waits onnext");
});

test("an environment with an event runs the business logic against its timeout", () => {
  const text = textOf(markupAfter(delivered, card));
  expect(text).toContain("business logic");
  expect(text).toContain(`${event} is out`);
  expect(text).toContain("timeout 3 s");
});

test("the Runtime API that took a response waits for the next GET", () => {
  expect(textOf(markupAfter(answered, card))).toContain("took the response");
});

test("a frozen environment says what it served and what was billed, and can be opened", () => {
  const markup = markupAfter(frozen, card);
  expect(textOf(markup)).toContain("served 1 · billed 962 ms");
  expect(markup).toContain('aria-label="env-1, frozen, served 1 event"');
  expect(markup).toContain('aria-label="Look inside env-1"');
});

test("smaller cards say the same state", () => {
  expect(markupAfter(frozen, <StripCard environmentId="env-1" />)).toContain("env-1, frozen, served 1 event");
  expect(markupAfter(frozen, <TileCard environmentId="env-1" />)).toContain("env-1, frozen, served 1 event");
});

test("the place of an environment that is gone says so", () => {
  expect(textOf(markupAfter(frozen, <BigCard environmentId="env-9" />))).toContain("env-9shut down");
});

test("a refused write is marked on the card for a moment", () => {
  const refused: Moment = [
    340,
    { type: "process.writeRefused", environmentId: "env-1", process: 1, path: "/tmp/big", why: "ENOSPC" },
  ];
  const markup = (...after: readonly Moment[]): string =>
    textOf(markupAfter([...containerAtWork, refused, ...after], card));
  expect(markup()).toContain("✕ No space left on device /tmp/big");
  expect(markup([4000, reached("/startup.sh", 9)])).not.toContain("No space left");
});

test("a container's card says which script and line it is at", () => {
  expect(textOf(markupAfter(containerAtWork, card))).toContain("/businesscode.sh line 2");
});
