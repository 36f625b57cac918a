// The worker's side of the laptop's port: shells by name, requests of their commands, answers for their terminals.

import type { FromLaptop, ToLaptop } from "../../../wire/laptopPort.ts";
import { newAsking } from "../asking.ts";
import { DockerDaemon } from "../docker/daemon.ts";
import type { LaptopService } from "../commands/laptopService.ts";
import { newLaptopService } from "../commands/laptopService.ts";
import { completionsOf } from "./completions.ts";
import { newLaptopDisk, type LaptopDisk } from "./laptopDisk.ts";
import { LaptopShell } from "./laptopShell.ts";
import type { LaptopTime } from "./laptopTime.ts";

export interface LaptopPort {
  onmessage: ((event: MessageEvent<ToLaptop>) => void) | null;
  postMessage(message: FromLaptop): void;
}

/** Serves the shells of one laptop, and moves its clock: to the page's time with every run, by what a wait took with its reply. */
export function serveShells(
  port: LaptopPort,
  time: LaptopTime,
  options: { readonly defenseInDepth?: boolean } = {},
): void {
  const disk: LaptopDisk = newLaptopDisk();
  const daemon = new DockerDaemon();
  const shells = new Map<string, LaptopShell>();
  const asking = newAsking(time);

  port.onmessage = ({ data }) => void take(data);

  async function take(message: ToLaptop): Promise<void> {
    switch (message.type) {
      case "openShell":
        shells.set(message.shell, newShell(message.shell));
        return;
      case "closeShell":
        shells.get(message.shell)?.interrupt();
        shells.delete(message.shell);
        return;
      case "interrupt":
        shells.get(message.shell)?.interrupt();
        return;
      case "run": {
        time.set(message.epochMs);
        const { shell, run, text, columns, history } = message;
        const end = await shells.get(shell)?.run(text, { columns, history });
        if (end) port.postMessage({ type: "ended", shell, run, end });
        return;
      }
      case "ask": {
        const shell = shells.get(message.shell);
        if (!shell) return;
        const { ask, question } = message;
        if (question.kind === "isComplete") {
          const complete = shell.isComplete(question.text);
          port.postMessage({ type: "answer", ask, answer: { kind: "isComplete", complete } });
        } else {
          const answer = await completionsOf(shell, question.text, question.cursor);
          port.postMessage({ type: "answer", ask, answer: { kind: "completions", ...answer } });
        }
        return;
      }
      case "reply":
        asking.reply(message.request, message.reply, message.tookMs);
        return;
      case "projectFiles":
        return disk.showProject(message.files);
    }
  }

  function newShell(name: string): LaptopShell {
    const write = (text: string) => port.postMessage({ type: "output", shell: name, text });
    return new LaptopShell(name, disk, serviceFor(name), daemon, write, options);
  }

  function serviceFor(shell: string): LaptopService {
    return newLaptopService(
      asking.newAsk({
        request: (request, what) => port.postMessage({ type: "request", shell, request, what }),
        abandon: (request) => port.postMessage({ type: "abandon", request }),
      }),
    );
  }
}
