// Sandboxes in this very thread: for tests, benches and Node. A process that never yields holds up everything.

import type { EnvironmentId } from "../../model/id.ts";
import type { FromEnvironment } from "../../wire/environmentPort.ts";
import type { SandboxListener, Sandboxes } from "../sandboxes.ts";
import { type InProcess, startInProcess } from "./startInProcess.ts";

export function inProcessSandboxes(listener: SandboxListener): Sandboxes {
  const running = new Map<string, InProcess>();
  const keyOf = (environmentId: EnvironmentId, process: number): string => `${environmentId}/${process}`;

  return {
    prepare: () => undefined,
    start(start) {
      const { environmentId, process } = start;
      const say = (message: FromEnvironment): void => {
        if (message.type === "parked") listener.parked(environmentId, process, message.turn, false);
        else listener.output(environmentId, process, message.output);
      };
      running.set(keyOf(environmentId, process), startInProcess(start, say));
    },
    resume(environmentId, process, resume) {
      running.get(keyOf(environmentId, process))?.resume(resume);
    },
    end(environmentId, process) {
      running.get(keyOf(environmentId, process))?.end();
      running.delete(keyOf(environmentId, process));
    },
  };
}
