// Starts the engine's worker and the sandboxed frame, and joins them: from then on they talk without the page.

import nodeScriptUrl from "virtual:environment-script/environmentWorker";
import shellScriptUrl from "virtual:environment-script/shellWorker";
import { frameDocument } from "../sandbox/frame.ts";
import { spareWorkers } from "../sandbox/spareWorkers.ts";
import type { EngineBeginning, FromEngine, ToEngine } from "../wire/enginePort.ts";
import type { FromPage, ScriptName } from "../wire/framePort.ts";
import { firstPaint } from "./firstPaint.ts";

const scriptUrls: Readonly<Record<ScriptName, string>> = { node: nodeScriptUrl, shell: shellScriptUrl };

export interface EngineLink {
  send(message: ToEngine): void;
  /** Loads a script that environments will be begun from, behind the first paint; they wait for it. */
  provideScript(name: ScriptName): void;
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
  const { frame, tell } = openFrame();
  tell({ type: "open", port: channel.port2 }, [channel.port2]);
  const provided = new Set<ScriptName>();
  return {
    send: (message) => send(message),
    provideScript: (name) => {
      if (provided.has(name)) return;
      provided.add(name);
      firstPaint()
        .then(() => fetch(scriptUrls[name]))
        .then(textOf)
        .then(
          (text) => tell({ type: "script", name, text, spares: spareWorkers[name] }),
          (error: unknown) => broken(`The environments' script could not be loaded: ${String(error)}.`),
        );
    },
    close: () => {
      worker.terminate();
      frame.remove();
    },
  };
}

function openFrame(): {
  frame: HTMLIFrameElement;
  tell: (message: FromPage, transfer?: Transferable[]) => void;
} {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.title = "Execution environments";
  frame.hidden = true;
  frame.srcdoc = frameDocument();
  const loaded = new Promise<void>((resolve) =>
    frame.addEventListener("load", () => resolve(), { once: true }),
  );
  document.body.append(frame);
  return {
    frame,
    // The frame's origin is opaque: "*" is the only target that reaches it, and only it holds this window.
    tell: (message, transfer = []) =>
      void loaded.then(() => frame.contentWindow?.postMessage(message, "*", transfer)),
  };
}

async function textOf(response: Response): Promise<string> {
  if (!response.ok) throw new Error(`HTTP status ${response.status}`);
  return await response.text();
}
