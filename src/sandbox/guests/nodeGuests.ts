import type { Guest as GuestName } from "../../model/functionConfiguration.ts";
import type { Guest } from "./guest.ts";
import { handler } from "./handler/handler.ts";
import { jsLoop } from "./jsLoop.ts";

/** The guests that run JavaScript. */
export const nodeGuests: ReadonlyMap<GuestName, Guest> = new Map([
  ["handler", handler],
  ["jsLoop", jsLoop],
]);
