// Which hosts of the outside world are asked at a moment: by processes, and from the laptop.

import { hostOf } from "../model/runtimeApiRoute.ts";
import type { World } from "../world/world.ts";

export interface HostInUse {
  readonly host: string;
  /** Requests to it that have no answer yet, or whose answer is on its way. */
  readonly count: number;
}

/** In the order in which they were asked. */
export function hostsInUse({ environments, calls, now }: World): readonly HostInUse[] {
  const counts = new Map<string, number>();
  const add = (url: string): void => {
    const host = hostOf(url);
    counts.set(host, (counts.get(host) ?? 0) + 1);
  };
  for (const { content, hungUp } of calls.values()) {
    if (content.front === "outside" && !hungUp) add(content.request.url);
  }
  for (const { process } of environments.values()) {
    for (const { to, request, leg } of process?.exchanges.values() ?? []) {
      if (to === "outside" && (leg.name !== "answering" || leg.until > now)) add(request.url);
    }
  }
  return [...counts].map(([host, count]) => ({ host, count }));
}

/** Whether there is anything of it to show: somebody has asked, or something was left there. */
export function isOutsideKnown({ totals, buckets }: World): boolean {
  return totals.outside > 0 || buckets.size > 0;
}
