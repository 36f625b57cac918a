// What a link asks for: `?example=handler&seed=7&pace=max&cpu=fixed&paused`. Whatever is missing or wrong is the default.

import type { CpuModel } from "../model/functionConfiguration.ts";
import type { Pace } from "../model/pace.ts";

export interface Scenario {
  /** An example's name: the person's own project is neither read nor overwritten. `null`: their project. */
  readonly example: string | null;
  readonly seed: number;
  readonly pace: Pace;
  readonly playing: boolean;
  readonly cpuModel: CpuModel | null;
}

export function readScenario(search: string): Scenario {
  const query = new URLSearchParams(search);
  const seed = Number(query.get("seed") ?? 1);
  const cpu = query.get("cpu");
  const pace = readPace(query.get("pace"));
  return {
    example: query.get("example"),
    seed: Number.isSafeInteger(seed) ? seed : 1,
    pace,
    playing: !query.has("paused") && pace.name !== "step",
    cpuModel: cpu === "fixed" || cpu === "measured" ? cpu : null,
  };
}

function readPace(text: string | null): Pace {
  if (text === "max" || text === "step") return { name: text };
  const rate = Number(text?.replace(/x$/, "") ?? Number.NaN);
  return rate >= 0.01 && rate <= 100 ? { name: "linear", rate } : { name: "beats" };
}
