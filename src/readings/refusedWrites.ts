// Writes that the system refused, by environment: the root is read-only, /tmp has a size, and nobody is root.

import type { Entry } from "../model/entry.ts";
import type { EnvironmentId } from "../model/id.ts";
import type { RefusedWrite } from "../model/process.ts";
import type { VirtualTime } from "../model/time.ts";
import type { World } from "../world/world.ts";
import { forgetGone } from "./keepLast.ts";

export interface RefusedWrites {
  /** Oldest first, the last `refusedLimit` of each; another list when it changes. */
  readonly byEnvironment: Map<EnvironmentId, readonly RefusedWriteRecord[]>;
}

export interface RefusedWriteRecord {
  readonly path: string;
  readonly why: RefusedWrite;
  /** Of the last time. */
  readonly at: VirtualTime;
  /** How often in a row. */
  readonly times: number;
}

/** Chosen: a loop that writes where it must not would fill any list. */
export const refusedLimit = 50;

export function newRefusedWrites(): RefusedWrites {
  return { byEnvironment: new Map() };
}

export function readRefusedWrites({ byEnvironment }: RefusedWrites, entry: Entry, world: World): void {
  if (entry.type !== "process.writeRefused") return;
  const { environmentId, path, why, at } = entry;
  const known = byEnvironment.get(environmentId) ?? [];
  const last = known.at(-1);
  const again = last?.path === path && last.why === why;
  const record = { path, why, at, times: again ? last.times + 1 : 1 };
  byEnvironment.set(environmentId, [...(again ? known.slice(0, -1) : known), record].slice(-refusedLimit));
  forgetGone(byEnvironment, world);
}

const refusalTexts = {
  EROFS: "Read-only file system",
  ENOSPC: "No space left on device",
  EPERM: "Operation not permitted",
} as const;

/** As the C library words it: `Read-only file system`. */
export function refusalText(why: RefusedWrite): string {
  return refusalTexts[why];
}
