import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Playground } from "./Playground.tsx";
import { stillSession, textOf } from "./testing/stillSession.tsx";

test("a session that broke is told in one sentence, with what to do and that the work is kept", () => {
  const session = stillSession([], { phase: { name: "broken", why: "The engine's worker was ended." } });
  const text = textOf(renderToStaticMarkup(<Playground session={session} examples={[]} />));
  expect(text).toContain("The engine's worker was ended.".replace("'", "&#x27;"));
  expect(text).toContain("Your files and settings are saved");
  expect(text).toContain("Reload the page");
});

test("a run that is full says so, and what to do", () => {
  const session = stillSession([], { phase: { name: "full", why: "This run has written 10 entries." } });
  const text = textOf(renderToStaticMarkup(<Playground session={session} examples={[]} />));
  expect(text).toContain("This run has written 10 entries.");
  expect(text).toContain("Your files and settings are kept");
  expect(text).toContain("Start a new run");
});
