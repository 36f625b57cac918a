import { expect, test } from "vitest";
import { markupAfter } from "../testing/stillSession.tsx";
import { Transport } from "./Transport.tsx";

test("while time runs the button pauses it, while it stands still the button plays", () => {
  expect(markupAfter([], <Transport />, { playing: true })).toContain('aria-label="Pause"');
  expect(markupAfter([], <Transport />, { playing: false })).toContain('aria-label="Play"');
});

test("the pace that holds is the chosen one, and stepping is none of them", () => {
  const chosen = /checked="" value="([^"]+)"|value="([^"]+)" checked=""/;
  const tenfold = markupAfter([], <Transport />, { pace: { name: "linear", rate: 10 } });
  expect(chosen.exec(tenfold)?.slice(1).find(Boolean)).toBe("10");
  expect(chosen.test(markupAfter([], <Transport />, { pace: { name: "step" } }))).toBe(false);
});
