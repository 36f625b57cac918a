// The page's side of being asked by a worker of the laptop: requests under way, by the worker's numbers.

import type { LaptopReply, LaptopRequest } from "../../wire/laptopPort.ts";
import { shownNow } from "../clock.ts";
import type { Outside } from "./outside.ts";

export type Serve<Request> = (
  sender: string,
  request: Request,
  signal: AbortSignal,
  reply: (reply: LaptopReply) => void,
) => Promise<void>;

export interface RequestDesk<Request> {
  /** `sender`: what the tickets of its calls begin with. */
  take(sender: string, request: number, what: Request): void;
  abandon(request: number): void;
  /** Abandons whatever is under way. */
  close(): void;
}

/** `post` gets each reply, with the virtual ms since its request began. */
export function newRequestDesk<Request extends LaptopRequest>(
  session: Outside,
  serve: Serve<Request>,
  post: (request: number, reply: LaptopReply, tookMs: number) => void,
): RequestDesk<Request> {
  const served = new Map<number, AbortController>();

  async function take(sender: string, request: number, what: Request): Promise<void> {
    const abort = new AbortController();
    served.set(request, abort);
    const began = shownNow(session.store);
    const reply = (each: LaptopReply) => {
      const tookMs = ownDuration(what, each) ?? Math.max(0, shownNow(session.store) - began);
      post(request, each, tookMs);
    };
    // Rejects only where the command gave up, and then nobody waits for a reply.
    await serve(sender, what, abort.signal, reply).catch(() => {});
    served.delete(request);
    reply({ kind: "done" });
  }

  return {
    take: (sender, request, what) => void take(sender, request, what),
    abandon: (request) => served.get(request)?.abort(new Error("The command gave up.")),
    close() {
      for (const abort of served.values()) abort.abort(new Error("The laptop is closed."));
    },
  };
}

/** What the trace or the request itself says of the time it took: exact, where the screen's clock only comes close. */
function ownDuration(request: LaptopRequest, reply: LaptopReply): number | null {
  if (request.kind === "sleep") return request.ms;
  if (reply.kind === "called" && reply.result.outcome !== "lost") return reply.result.durationMs;
  return request.kind === "calls" ? 0 : null;
}
