// The worker's side of the laptop's port: shells by name, requests of their commands, answers for their terminals.

import type { FromLaptop, LaptopReply, LaptopRequest, ToLaptop } from "../../../wire/laptopPort.ts";
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
  const shells = new Map<string, LaptopShell>();
  const replies = new Map<number, (reply: LaptopReply, tookMs: number) => void>();
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
        replies.get(message.request)?.(message.reply, message.tookMs);
        return;
    }
  }

  function newShell(name: string): LaptopShell {
    const write = (text: string) => port.postMessage({ type: "output", shell: name, text });
    return new LaptopShell(name, disk, serviceFor(name), write, options);
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
        const began = time.now();
        replies.set(request, (reply, tookMs) => {
          // Another terminal may have moved the clock further meanwhile.
          time.set(Math.max(time.now(), began + tookMs));
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
