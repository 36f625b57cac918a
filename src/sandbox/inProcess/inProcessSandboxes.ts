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
      const key = keyOf(environmentId, process);
      const tell = (message: FromEnvironment): void => {
        if (!running.has(key)) return;
        if (message.type === "parked") listener.parked(environmentId, process, message.turn, false);
        else listener.output(environmentId, process, message.output);
      };
      // Never while the engine is still handing over: a process that exits at once would be heard before it is owed.
      const say = (message: FromEnvironment): void => queueMicrotask(() => tell(message));
      running.set(key, startInProcess(start, say));
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
