import { expect, test } from "vitest";
import type { EnvironmentId } from "../../../model/id.ts";
import { nextPlaces, noPlaces, tidiedPlaces } from "./fleetPlaces.ts";

function living(...numbers: number[]): ReadonlySet<EnvironmentId> {
  return new Set(numbers.map((number): EnvironmentId => `env-${number}`));
}

test("environments take their places in order of launch", () => {
  expect(nextPlaces(noPlaces, living(1, 2, 3)).ids).toEqual(["env-1", "env-2", "env-3"]);
});

test("an environment that is gone leaves its place empty and moves nobody", () => {
  const places = nextPlaces(nextPlaces(noPlaces, living(1, 2, 3)), living(1, 3));
  expect(places.ids).toEqual(["env-1", "env-2", "env-3"]);
  expect([...places.gone]).toEqual(["env-2"]);
});

test("a new environment takes an empty place first", () => {
  const before = nextPlaces(nextPlaces(noPlaces, living(1, 2, 3)), living(1, 3));
  const places = nextPlaces(before, living(1, 3, 4, 5));
  expect(places.ids).toEqual(["env-1", "env-4", "env-3", "env-5"]);
  expect(places.gone.size).toBe(0);
});

test("nothing new gives the same places again", () => {
  const places = nextPlaces(noPlaces, living(1, 2));
  expect(nextPlaces(places, living(1, 2))).toBe(places);
});

test("when the last environment is gone all places are free", () => {
  expect(nextPlaces(nextPlaces(noPlaces, living(1, 2)), living())).toBe(noPlaces);
});

test("at rest the gaps are closed", () => {
  const places = nextPlaces(nextPlaces(noPlaces, living(1, 2, 3)), living(2, 3));
  expect(tidiedPlaces(places)).toEqual({ ids: ["env-2", "env-3"], gone: new Set() });
});
