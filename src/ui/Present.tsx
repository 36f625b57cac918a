import type { ReactNode } from "react";
import { ShownContext, useSession } from "./SessionContext.ts";

/** What is in it shows the present while the rest of the screen may show the past. */
export function Present({ children }: { readonly children: ReactNode }) {
  return <ShownContext value={useSession().store}>{children}</ShownContext>;
}
