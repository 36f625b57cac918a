// The guests of this script, by the name that a function's configuration gives.

import type { Guest as GuestName } from "../../model/functionConfiguration.ts";
import type { Guest } from "./guest.ts";
import { handler } from "./handler/handler.ts";
import { jsLoop } from "./jsLoop.ts";

export const guests: Readonly<Record<GuestName, Guest>> = { handler, jsLoop };
