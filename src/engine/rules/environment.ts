// What an environment does when the time of its phase is up.

import type { Environment } from "../../world/world.ts";
import type { Journal } from "../journal.ts";
import { endGrace, timeOut, timeOutInit } from "./crash.ts";
import { startInvocation } from "./invocation.ts";
import { resumeIfDue } from "./process.ts";
import { rest, shutDown } from "./rest.ts";
import { startProcess } from "./startProcess.ts";

export function environmentDue(journal: Journal, environment: Environment, cause: number): void {
  const { id, phase, requestId } = environment;
  switch (phase.name) {
    case "downloading":
      journal.write({ type: "environment.downloaded", environmentId: id }, cause);
      return;
    case "booting":
      return startProcess(journal, id, "init", cause);
    case "initializing":
      return timeOutInit(journal, environment, cause);
    case "initFailed":
      return endGrace(journal, environment, cause);
    case "thawing": {
      const thawed = journal.write({ type: "environment.thawed", environmentId: id }, cause);
      if (requestId === null) return rest(journal, id, thawed);
      return resumeIfDue(journal, id, startInvocation(journal, id, requestId, thawed));
    }
    case "invoking":
      return timeOut(journal, environment, cause);
    case "frozen":
    case "reset":
      return shutDown(journal, id, "idle", cause);
    case "shuttingDown":
      journal.write({ type: "environment.shutDown", environmentId: id }, cause);
      return;
    case "ready":
      return;
  }
}
