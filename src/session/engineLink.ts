// Starts the engine's worker and the sandboxed frame, and joins them: from then on they talk without the page.

import scriptUrl from "virtual:environment-script/environmentWorker";
import { frameDocument } from "../sandbox/frame.ts";
import type { EngineBeginning, FromEngine, ToEngine } from "../wire/enginePort.ts";

export interface EngineLink {
  send(message: ToEngine): void;
  /** Ends the engine and every environment. */
  close(): void;
}

/** `broken` is called when the engine cannot be started, or fails. */
export function linkEngine(
  beginning: EngineBeginning,
  heard: (news: FromEngine) => void,
  broken: (why: string) => void,
): EngineLink {
  const worker = new Worker(new URL("../sandbox/engineWorker.ts", import.meta.url), { type: "module" });
  const channel = new MessageChannel();
  const send = (message: ToEngine, transfer: Transferable[] = []): void =>
    worker.postMessage(message, transfer);
  worker.addEventListener("message", ({ data }: MessageEvent<FromEngine>) => {
    send({ type: "acknowledge" });
    heard(data);
  });
  worker.addEventListener("error", (event) => {
    broken(`The engine stopped: ${event.message || "its script could not be loaded"}.`);
  });
  const { hardwareConcurrency } = navigator;
  send({ type: "open", ...beginning, cores: hardwareConcurrency, frame: channel.port1 }, [channel.port1]);
  const frame = openFrame(channel.port2, broken);
  return {
    send: (message) => send(message),
    close: () => {
      worker.terminate();
      frame.remove();
    },
  };
}

function openFrame(port: MessagePort, broken: (why: string) => void): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.title = "Execution environments";
  frame.hidden = true;
  frame.srcdoc = frameDocument();
  const loaded = new Promise<void>((resolve) =>
    frame.addEventListener("load", () => resolve(), { once: true }),
  );
  document.body.append(frame);
  void Promise.all([fetch(scriptUrl).then(textOf), loaded]).then(
    // The frame's origin is opaque: "*" is the only target that reaches it, and only it holds this window.
    ([script]) => frame.contentWindow?.postMessage({ type: "open", script, port }, "*", [port]),
    (error: unknown) => broken(`The environments' script could not be loaded: ${String(error)}.`),
  );
  return frame;
}

async function textOf(response: Response): Promise<string> {
  if (!response.ok) throw new Error(`HTTP status ${response.status}`);
  return await response.text();
}
