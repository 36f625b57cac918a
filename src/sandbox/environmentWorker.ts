// The script of an environment's worker. Bundled to one classic script; started by the sandboxed frame, which hands
// it one port to the engine. User code runs in the same realm: what must not be reachable is taken away first.

import type { ToEnvironment } from "../wire/environmentPort.ts";
import { guests } from "./guests/guests.ts";
import { Kernel } from "./kernel/kernel.ts";
import { BrowserRealm } from "./realm/browserRealm.ts";
import { takeAwayWorkerGlobals } from "./realm/takeAway.ts";
import { readyWord } from "./readyWord.ts";

const { addEventListener, removeEventListener } = globalThis;
// Uncurried now: user code could replace what an event is read with.
const dataOf = uncurriedGetter(MessageEvent.prototype, "data");

const awaitPort = (event: MessageEvent): void => {
  const [port] = event.ports;
  if (port === undefined) return;
  removeEventListener("message", awaitPort);
  serve(port);
};
addEventListener("message", awaitPort);

function serve(port: MessagePort): void {
  const post = port.postMessage.bind(port);
  const realm = new BrowserRealm();
  let kernel: Kernel | undefined;
  port.onmessage = (event) => {
    const message = trusted(dataOf(event));
    if (message.type === "resume") kernel?.resume(message.resume);
    else if (kernel === undefined) {
      takeAwayWorkerGlobals();
      kernel = new Kernel(message.start, realm, (said) => post(said));
      guests[message.start.guest].start(kernel);
    }
  };
  post(readyWord);
}

function uncurriedGetter(prototype: object, name: string): (event: unknown) => unknown {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (get === undefined) throw new Error(`no getter of ${name}`);
  return Function.prototype.call.bind(get);
}

/** The engine's own words: only its end of the port is held by anybody. */
function trusted(message: unknown): ToEnvironment {
  if (!isToEnvironment(message)) throw new Error("not a message of the engine");
  return message;
}

function isToEnvironment(message: unknown): message is ToEnvironment {
  return typeof message === "object" && message !== null && "type" in message;
}
