// curl in a container: its requests are exchanges of the process.

import type { Command } from "just-bash/browser";
import type { ShellHost } from "../../shellHost.ts";
import { newCommand } from "../newCommand.ts";
import type { CurlResult, CurlTransport } from "./curlTransport.ts";
import { runCurl } from "./runCurl.ts";

export function newCurl(host: ShellHost): Command {
  const transport: CurlTransport = {
    async send(request, limitMs, signal) {
      const began = host.nowMs();
      const hangUp = new AbortController();
      const either = AbortSignal.any([signal, hangUp.signal]);
      const exchange = host.exchange(request, either).then((answer): CurlResult => {
        const durationMs = host.nowMs() - began;
        if ("status" in answer) return { outcome: "answered", response: answer, durationMs };
        if (answer.code === "ENOTFOUND") return { outcome: "notResolved" };
        return answer.code === "ECONNREFUSED" ? { outcome: "refused", durationMs } : { outcome: "lost" };
      });
      if (limitMs === null) return exchange;
      const limit = host
        .sleep(limitMs, either)
        .then((): CurlResult => ({ outcome: "timedOut", durationMs: limitMs }));
      try {
        return await Promise.race([exchange, limit]);
      } finally {
        // Whichever lost the race is aborted; that it rejects then concerns nobody.
        exchange.catch(() => {});
        limit.catch(() => {});
        hangUp.abort();
      }
    },
  };
  return newCommand("curl", (io) => runCurl(io, transport));
}
