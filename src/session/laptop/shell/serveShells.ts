// The worker's side of the laptop's port: shells by name, requests of their commands, answers for their terminals.

import type { FromLaptop, LaptopReply, LaptopRequest, ToLaptop } from "../../../wire/laptopPort.ts";
import type { LaptopService } from "../commands/laptopService.ts";
import { newLaptopService } from "../commands/laptopService.ts";
import { completionsOf } from "./completions.ts";
import { newLaptopDisk, type LaptopDisk } from "./laptopDisk.ts";
import { LaptopShell } from "./laptopShell.ts";

export interface LaptopPort {
  onmessage: ((event: MessageEvent<ToLaptop>) => void) | null;
  postMessage(message: FromLaptop): void;
}

/** Serves the shells of one laptop. `setTime` hears what time it is with every run and reply. */
export function serveShells(port: LaptopPort, setTime: (epochMs: number) => void): void {
  const disk: LaptopDisk = newLaptopDisk();
  const shells = new Map<string, LaptopShell>();
  const replies = new Map<number, (reply: LaptopReply) => void>();
  let lastRequest = 0;

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
        setTime(message.epochMs);
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
        setTime(message.epochMs);
        replies.get(message.request)?.(message.reply);
        return;
    }
  }

  function newShell(name: string): LaptopShell {
    const write = (text: string) => port.postMessage({ type: "output", shell: name, text });
    return new LaptopShell(name, disk, serviceFor(name), write);
  }

  function serviceFor(shell: string): LaptopService {
    return newLaptopService((what: LaptopRequest, signal, onReply) => {
      const request = ++lastRequest;
      return new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const abandon = () => {
          replies.delete(request);
          port.postMessage({ type: "abandon", request });
          reject(signal.reason);
        };
        signal.addEventListener("abort", abandon, { once: true });
        replies.set(request, (reply) => {
          if (reply.kind !== "done") return onReply(reply);
          signal.removeEventListener("abort", abandon);
          replies.delete(request);
          resolve();
        });
        port.postMessage({ type: "request", shell, request, what });
      });
    });
  }
}
