// The process is a person at a prompt: they ask for the next event and answer it themselves, in time or not.

import type { Guest } from "../guest.ts";
import { kernelHost } from "./kernelHost.ts";
import { newShell } from "./newShell.ts";
import { Terminals } from "./terminals.ts";

export const person: Guest = {
  start(kernel) {
    const terminals = new Terminals(kernel, newShell(kernelHost(kernel)), (shell, { exitCode }) => {
      if (shell === "main") kernel.ended({ code: exitCode & 0xff });
    });
    kernel.awaitsPerson = true;
    kernel.onTyped = (input) => terminals.take(input);
    kernel.begin(() => terminals.take({ shell: "main", text: null }));
  },
};
