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

test("a step that would go minutes ahead is announced before it is taken", () => {
  const end = { environmentId: "env-1", inMs: 358_000, entryCount: 3 } as const;
  const text = textOf(markupAfter(requested, <IdleEndSentence end={end} />));
  expect(text).toContain("the end of env-1, idle, in 5 min 58 s");
});
