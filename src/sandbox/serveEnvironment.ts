// A worker's side of an environment: takes away what must not be reachable, makes a kernel, waits for the frame's one
// message, and starts a guest. What it uses is taken at load time: user code runs in the same realm.

import type { FromEnvironment, ToEnvironment } from "../wire/environmentPort.ts";
import type { Guest as GuestName } from "../model/functionConfiguration.ts";
import type { Guest } from "./guests/guest.ts";
import { Kernel } from "./kernel/kernel.ts";
import { readyWord } from "./readyWord.ts";
import { BrowserRealm } from "./realm/browserRealm.ts";
import { takeAwayWorkerGlobals } from "./realm/takeAway.ts";

const { addEventListener, removeEventListener } = globalThis;
// Uncurried now: user code could replace what an event is read with.
const dataOf = uncurriedGetter(MessageEvent.prototype, "data");

/** `guestsOn`: the guests of this script, made on the kernel before it is known which of them is to run. */
export function serveEnvironment(guestsOn: (kernel: Kernel) => ReadonlyMap<GuestName, Guest>): void {
  const realm = new BrowserRealm();
  takeAwayWorkerGlobals();
  let post: ((message: FromEnvironment | typeof readyWord) => void) | undefined;
  const kernel = new Kernel(realm, (said) => post?.(said));
  const guests = guestsOn(kernel);
  const awaitPort = (event: MessageEvent): void => {
    const [port] = event.ports;
    if (port === undefined) return;
    removeEventListener("message", awaitPort);
    post = port.postMessage.bind(port);
    port.onmessage = (message) => take(trusted(dataOf(message)));
    post(readyWord);
  };
  const take = (message: ToEnvironment): void => {
    if (message.type === "resume") return kernel.resume(message.resume);
    kernel.load(message.start);
    guests.get(message.start.guest)?.start(kernel);
  };
  addEventListener("message", awaitPort);
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
