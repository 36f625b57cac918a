// The engine's worker: the engine and its runner, the sandboxes beyond the frame, and the port to the page.

import { Runner } from "../engine/runner.ts";
import type { FromEngine, ToEngine } from "../wire/enginePort.ts";
import { workerSandboxes } from "./workerSandboxes.ts";

let runner: Runner | null = null;

addEventListener("message", ({ data }: MessageEvent<ToEngine>) => {
  if (data.type === "open") runner = openRunner(data);
  else if (runner) take(runner, data);
});

function openRunner({ frame, cores, ...beginning }: Extract<ToEngine, { type: "open" }>): Runner {
  return new Runner({
    ...beginning,
    realTime: { now: () => performance.now(), after },
    makeSandboxes: (listener) => workerSandboxes(frame, listener, { cores }),
    publish: (news: FromEngine) => postMessage(news),
  });
}

function take(engine: Runner, message: Exclude<ToEngine, { type: "open" }>): void {
  switch (message.type) {
    case "command":
      return engine.command(message.command);
    case "pace":
      return engine.setPace(message.pace);
    case "play":
      return engine.play();
    case "pause":
      return engine.pause();
    case "step":
      return engine.step(message.takes);
    case "advance":
      return engine.advanceTo(message.to);
    case "acknowledge":
      return engine.acknowledge();
  }
}

function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
