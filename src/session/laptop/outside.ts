// What the laptop needs of a session.

import type { Session } from "../session.ts";

export type Outside = Pick<Session, "store" | "send" | "newTicket" | "hangUp" | "watch">;
