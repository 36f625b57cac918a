import type { ThrottleReason } from "../../model/entry.ts";
import { scalingRate } from "../../model/limit.ts";
import type { ServiceSettings } from "../../model/serviceSettings.ts";
import { durationText, grouped } from "../durationText.ts";

/** Why nothing may be launched, after a colon. */
export function throttleText(reason: ThrottleReason, settings: ServiceSettings): string {
  const { accountConcurrency, reservedConcurrency } = settings;
  switch (reason) {
    case "ConcurrentInvocationLimitExceeded":
      return `all of the account's concurrency of ${grouped(accountConcurrency)} is in use`;
    case "ReservedFunctionConcurrentInvocationLimitExceeded":
      return reservedConcurrency === 0
        ? "the function's reserved concurrency is 0, which switches it off"
        : `all of the function's reserved concurrency of ${grouped(reservedConcurrency ?? 0)} is in use`;
    case "FunctionInvocationRateLimitExceeded":
      return `a function gets at most ${grouped(scalingRate.environments)} more environments every ${durationText(scalingRate.perMs)}`;
  }
}
