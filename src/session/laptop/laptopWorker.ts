// The laptop's worker. It runs on the app's origin, so everything that reaches a network or a store is taken away
// before the shell's code is loaded, and the worker's time becomes the scenario's.

import { installLaptopTime } from "./shell/laptopTime.ts";
import type { LaptopPort } from "./shell/serveShells.ts";

for (const name of [
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "WebSocketStream",
  "WebTransport",
  "EventSource",
  "importScripts",
  "Worker",
  "SharedWorker",
  "BroadcastChannel",
  "indexedDB",
  "caches",
  "navigator",
]) {
  Object.defineProperty(globalThis, name, { value: undefined, configurable: false, writable: false });
}

const time = installLaptopTime();

addEventListener("message", ({ ports: [port] }: MessageEvent) => port && void start(port), { once: true });

async function start(port: LaptopPort): Promise<void> {
  const { serveShells } = await import("./shell/serveShells.ts");
  serveShells(port, time.set);
}
