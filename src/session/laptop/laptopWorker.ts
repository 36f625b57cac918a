// The laptop's worker. It runs on the app's origin, so everything that reaches a network or a store is taken away
// before the shell's code is loaded, and the worker's time becomes the scenario's.

import { installLaptopTime } from "./shell/laptopTime.ts";
import type { LaptopPort } from "./shell/serveShells.ts";

const forbidden = [
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
];
for (let scope: unknown = globalThis; scope instanceof Object; scope = Object.getPrototypeOf(scope)) {
  for (const name of forbidden) Reflect.deleteProperty(scope, name);
}

const time = installLaptopTime();

addEventListener("message", ({ ports: [port] }: MessageEvent) => port && void start(port), { once: true });

async function start(port: LaptopPort): Promise<void> {
  const { serveShells } = await import("./shell/serveShells.ts");
  serveShells(port, time);
}
