// curl on the laptop: the same as in a container, over calls of the session.

import { runCurl } from "../../../sandbox/shell/commands/curl/runCurl.ts";
import type { CommandIo } from "./commandIo.ts";
import { reach } from "./reach.ts";

export function runLaptopCurl(io: CommandIo): Promise<number> {
  return runCurl(io, {
    send: (request, limitMs, signal) => reach(io.service, request, limitMs, signal),
  });
}
