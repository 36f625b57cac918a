import { expect, test } from "vitest";
import type { EnvironmentId } from "../../model/id.ts";
import type { Rect } from "./rect.ts";
import { stageLayout, type StageLayout } from "./stageLayout.ts";

function fleetOf(size: number): EnvironmentId[] {
  return Array.from({ length: size }, (_, index): EnvironmentId => `env-${index + 1}`);
}

function allRects({ boxes, cards, field, empty }: StageLayout): Rect[] {
  return [
    ...Object.values(boxes),
    ...cards.map((card) => card.rect),
    ...(field ? [field.rect] : []),
    ...(empty ? [empty] : []),
  ];
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test("nothing lies over anything else, whatever the size of the fleet and the shape of the screen", () => {
  for (const orientation of ["across", "down"] as const) {
    for (const size of [0, 1, 2, 3, 4, 7, 8, 24, 25, 100, 256]) {
      const rects = allRects(stageLayout(fleetOf(size), null, orientation, 2));
      rects.forEach((rect, index) => {
        for (const other of rects.slice(index + 1)) expect(overlap(rect, other)).toBe(false);
      });
    }
  }
});

test("the first three environments do not change what is in view", () => {
  const frames = [0, 1].map((size) => stageLayout(fleetOf(size), null, "across", null).frame);
  expect(frames[0]).toEqual(frames[1]);
  expect(stageLayout(fleetOf(2), null, "across", null).frame).toEqual(frames[0]);
});

test("the first card keeps its place while the fleet grows", () => {
  const places = [1, 2, 5, 20, 100].map((size) => stageLayout(fleetOf(size), null, "across", null).cards[0]);
  for (const card of places) expect(card).toEqual(places[0]);
});

test("a large fleet is a field of cells, and the opened environment has the card", () => {
  const { cards, field } = stageLayout(fleetOf(100), "env-37", "across", null);
  expect(field?.kind).toBe("grid");
  expect(cards.map((card) => card.environmentId)).toEqual(["env-37"]);
});

test("on a narrow screen a large fleet comes first: what is below the card is out of view", () => {
  const { cards, field, boxes } = stageLayout(fleetOf(100), null, "down", null);
  const { service } = boxes;
  expect(field?.rect.y).toBe((service?.y ?? 0) + (service?.height ?? 0) + 16);
  expect(cards[0]?.rect.y).toBeGreaterThan(field?.rect.y ?? 0);
});

test("the outside world has a place only where it is used", () => {
  expect(stageLayout([], null, "across", null).boxes.outside).toBeUndefined();
  expect(stageLayout([], null, "across", 2).boxes.outside).toBeDefined();
});
