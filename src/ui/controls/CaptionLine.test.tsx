import { expect, test } from "vitest";
import { requested } from "../../readings/testing/walk.ts";
import { markupAfter, textOf } from "../testing/stillSession.tsx";
import { CaptionLine, IdleEndSentence } from "./CaptionLine.tsx";

test("before anything happened the caption says what to do", () => {
  expect(textOf(markupAfter([], <CaptionLine />))).toContain("Send a request and watch");
});

test("the caption tells what happened last, with its subject in bold, and offers to say why", () => {
  const markup = markupAfter(requested, <CaptionLine />);
  expect(markup).toMatch(/<p[^>]*>.*<b>[^<]+<\/b>.*<\/p>/s);
  expect(markup).toContain('aria-label="Why did this happen?"');
});

test("screen readers hear the caption politely", () => {
  expect(markupAfter([], <CaptionLine />)).toContain('aria-live="polite"');
});

test("where a step would go minutes ahead the caption says so, and skipping them is a button", () => {
  const end = { environmentId: "env-1", inMs: 358_000, entryCount: 3 } as const;
  const markup = markupAfter(requested, <IdleEndSentence end={end} />);
  expect(textOf(markup)).toContain("Nothing is under way.");
  expect(markup).toMatch(/<button[^>]*>Skip 5 min 58 s<\/button>/);
});
