import { expect, test } from "vitest";
import { containerDeployed } from "../../readings/testing/containerWalk.ts";
import { deployed } from "../../readings/testing/walk.ts";
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

test("a step to the next line is offered where a container's scripts are deployed, and says what it does", () => {
  const withScripts = markupAfter([[0, containerDeployed(1)]], <Transport />);
  expect(withScripts).toContain('aria-keyshortcuts="l"');
  expect(withScripts).toContain("until a script reaches its next line");
  expect(markupAfter([[0, deployed()]], <Transport />)).not.toContain('aria-keyshortcuts="l"');
});
