// The sandboxed frame between the page and the environments' workers: an opaque origin under a policy that allows no
// network. It only begins and ends workers; what they say goes past it, over ports.

import type { FromPage, ScriptName, ToFrame } from "../wire/framePort.ts";

// Firefox holds `worker-src` against what a worker imports, Chromium `script-src`.
const policy =
  "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob: data:; worker-src blob: data:";

/** The frame's whole document, for `srcdoc` of an iframe with `sandbox="allow-scripts"`. */
export function frameDocument(): string {
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><script>(${frameScript.toString()})()</script>`;
}

/**
 * Runs inside the frame as text: everything it uses must be in it.
 * Nothing listens to the workers: a hostile one could post here what it likes.
 */
function frameScript(): void {
  const urls = new Map<ScriptName, string>();
  const workers = new Map<string, Worker>();
  /** Begun before their script was there. */
  let waiting: Extract<ToFrame, { type: "begin" }>[] = [];

  globalThis.addEventListener("message", ({ source, data }: MessageEvent<FromPage>) => {
    if (source !== Reflect.get(globalThis, "parent")) return;
    if (data.type === "open") data.port.onmessage = (event: MessageEvent<ToFrame>) => take(event.data);
    else {
      urls.set(data.name, URL.createObjectURL(new Blob([data.text], { type: "text/javascript" })));
      const ready = waiting;
      waiting = [];
      for (const each of ready) take(each);
    }
  });

  function take(message: ToFrame): void {
    if (message.type === "end") {
      workers.get(message.key)?.terminate();
      workers.delete(message.key);
      waiting = waiting.filter(({ key }) => key !== message.key);
      return;
    }
    const url = urls.get(message.script);
    if (url === undefined) {
      waiting.push(message);
      return;
    }
    const worker = new Worker(url);
    workers.set(message.key, worker);
    worker.postMessage({ type: "port" }, [message.port]);
  }
}
