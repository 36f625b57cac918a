// A worker's side of an environment: takes away what must not be reachable, waits for the frame's one message, and
// starts a guest on a kernel. What it uses is taken at load time: user code runs in the same realm.

import type { ToEnvironment } from "../wire/environmentPort.ts";
import type { Guest as GuestName } from "../model/functionConfiguration.ts";
import type { Guest } from "./guests/guest.ts";
import { Kernel } from "./kernel/kernel.ts";
import { readyWord } from "./readyWord.ts";
import { BrowserRealm } from "./realm/browserRealm.ts";
import { takeAwayWorkerGlobals } from "./realm/takeAway.ts";

const { addEventListener, removeEventListener } = globalThis;
// Uncurried now: user code could replace what an event is read with.
const dataOf = uncurriedGetter(MessageEvent.prototype, "data");

/** `guestOf`: the guest of this script by its name; `undefined` where it belongs to another script. */
export function serveEnvironment(guestOf: (name: GuestName) => Guest | undefined): void {
  const realm = new BrowserRealm();
  takeAwayWorkerGlobals();
  const awaitPort = (event: MessageEvent): void => {
    const [port] = event.ports;
    if (port === undefined) return;
    removeEventListener("message", awaitPort);
    serve(port, realm, guestOf);
  };
  addEventListener("message", awaitPort);
}

function serve(
  port: MessagePort,
  realm: BrowserRealm,
  guestOf: (name: GuestName) => Guest | undefined,
): void {
  const post = port.postMessage.bind(port);
  let kernel: Kernel | undefined;
  port.onmessage = (event) => {
    const message = trusted(dataOf(event));
    if (message.type === "resume") kernel?.resume(message.resume);
    else if (kernel === undefined) {
      kernel = new Kernel(message.start, realm, (said) => post(said));
      guestOf(message.start.guest)?.start(kernel);
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
