// One laptop for a session, whichever terminal asks first. Its worker (the shell, 350 kB) loads when the page is idle.

import { type Laptop, openLaptop } from "../../session/laptop/openLaptop.ts";
import type { Session } from "../../session/session.ts";

const laptops = new WeakMap<Session, Promise<Laptop>>();

export function laptopOf(session: Session): Promise<Laptop> {
  const known = laptops.get(session);
  if (known) return known;
  const laptop = idle().then(() => openLaptop(session));
  laptops.set(session, laptop);
  return laptop;
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, 200);
  });
}
