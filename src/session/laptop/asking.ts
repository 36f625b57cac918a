// The worker's side of asking the page: requests by number, their replies, and the worker's clock, which goes on by what
// each wait took.

import type { LaptopReply, LaptopRequest } from "../../wire/laptopPort.ts";
import type { Ask } from "./commands/laptopService.ts";
import type { LaptopTime } from "./shell/laptopTime.ts";

export interface Asking {
  /** A way to ask, by whatever carries the requests to the page. */
  newAsk<Request extends LaptopRequest>(send: SendRequest<Request>): Ask<Request>;
  /** A reply has come; `tookMs`: virtual ms since its request began. */
  reply(request: number, reply: LaptopReply, tookMs: number): void;
}

interface SendRequest<Request> {
  request(request: number, what: Request): void;
  abandon(request: number): void;
}

export function newAsking(time: LaptopTime): Asking {
  const replies = new Map<number, (reply: LaptopReply, tookMs: number) => void>();
  let lastRequest = 0;
  return {
    reply: (request, reply, tookMs) => replies.get(request)?.(reply, tookMs),
    newAsk: (send) => (what, signal, onReply) => {
      const request = ++lastRequest;
      return new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const abandon = () => {
          replies.delete(request);
          send.abandon(request);
          reject(signal.reason);
        };
        signal.addEventListener("abort", abandon, { once: true });
        const began = time.now();
        replies.set(request, (reply, tookMs) => {
          // Another wait may have moved the clock further meanwhile.
          time.set(Math.max(time.now(), began + tookMs));
          if (reply.kind !== "done") return onReply(reply);
          signal.removeEventListener("abort", abandon);
          replies.delete(request);
          resolve();
        });
        send.request(request, what);
      });
    },
  };
}
