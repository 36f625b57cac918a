// A worker of the laptop: of its shells, or of one container. It runs on the app's origin, so everything that reaches a
// network or a store is taken away before the shell's code is loaded, and the worker's time becomes the scenario's.

import { installLaptopTime } from "./shell/laptopTime.ts";

export type WorkerPurpose = "shells" | "container";

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

addEventListener("message", ({ data, ports: [port] }: MessageEvent) => port && void start(data, port), {
  once: true,
});

async function start(purpose: WorkerPurpose, port: MessagePort): Promise<void> {
  if (purpose === "container") {
    const { serveContainer } = await import("./container/serveContainer.ts");
    serveContainer(port, time);
  } else {
    const { serveShells } = await import("./shell/serveShells.ts");
    serveShells(port, time);
  }
}
