import type { Guest as GuestName } from "../../model/functionConfiguration.ts";
import type { Kernel } from "../kernel/kernel.ts";
import { installSurroundings } from "../surroundings/surroundings.ts";
import type { Guest } from "./guest.ts";
import { handler } from "./handler/handler.ts";
import { jsLoop } from "./jsLoop.ts";

/** The guests that run JavaScript, with what they find around them installed on the kernel. */
export function nodeGuests(kernel: Kernel): ReadonlyMap<GuestName, Guest> {
  const surroundings = installSurroundings(kernel);
  return new Map([
    ["handler", handler(surroundings)],
    ["jsLoop", jsLoop(surroundings)],
  ]);
}
