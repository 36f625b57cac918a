import type { Guest as GuestName } from "../../model/functionConfiguration.ts";
import type { Guest } from "./guest.ts";
import { container } from "./container/container.ts";
import { person } from "./container/person.ts";

/** The guests that run bash. */
export const shellGuests: ReadonlyMap<GuestName, Guest> = new Map([
  ["container", container],
  ["person", person],
]);
