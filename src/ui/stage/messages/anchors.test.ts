import { expect, test } from "vitest";
import { gridShape } from "../fleet/gridShape.ts";
import { stageLayout } from "../stageLayout.ts";
import { type Ground, messageCurve } from "./anchors.ts";

function ground(orientation: "across" | "down"): Ground {
  return {
    layout: stageLayout(["env-1"], null, orientation, 2),
    places: ["env-1"],
    grid: gridShape(1, 1, 1),
  };
}

const there = { from: { name: "laptop" }, to: { name: "outside" }, meaning: "request" } as const;
const back = { from: there.to, to: there.from, meaning: "response" } as const;

test("between laptop and outside world there is one way, in both directions and on both shapes of screen", () => {
  for (const orientation of ["across", "down"] as const) {
    const curve = messageCurve(there, ground(orientation));
    const home = messageCurve(back, ground(orientation));
    expect(curve).not.toBeNull();
    expect(home).toMatchObject({ from: curve?.to, to: curve?.from });
  }
});

test("a container's call to the outside world leaves its card", () => {
  const from = { name: "container", environmentId: "env-1" } as const;
  const curve = messageCurve({ from, to: there.to, meaning: "request" }, ground("across"));
  const { layout } = ground("across");
  expect(curve?.from.x).toBe(layout.cards[0]?.rect.x);
});
