// Runs a process of an environment in this Node, for tests, benches and the engine outside a browser.

import type { ProcessResume, ProcessStart } from "../../model/process.ts";
import type { FromEnvironment } from "../../wire/environmentPort.ts";
import { nodeGuests } from "../guests/nodeGuests.ts";
import { shellGuests } from "../guests/shellGuests.ts";
import { Kernel } from "../kernel/kernel.ts";
import { NodeRealm } from "./nodeRealm.ts";

export interface InProcess {
  resume(resume: ProcessResume): void;
  end(): void;
}

export function startInProcess(start: ProcessStart, say: (message: FromEnvironment) => void): InProcess {
  let isEnded = false;
  const realm = new NodeRealm();
  const kernel = new Kernel(realm, (message) => {
    if (!isEnded) say(message);
  });
  const guest = shellGuests.get(start.guest) ?? nodeGuests(kernel).get(start.guest);
  kernel.load(start);
  guest?.start(kernel);
  return {
    resume(resume) {
      if (!isEnded) kernel.resume(resume);
    },
    end() {
      isEnded = true;
      kernel.loop.stop();
    },
  };
}
