// The sandboxed frame between the page and the environments' workers: an opaque origin under a policy that allows no
// network. It only begins and ends workers; what they say goes past it, over ports.

import type { FrameOpening, ToFrame } from "../wire/framePort.ts";

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
  function open(event: MessageEvent<FrameOpening>): void {
    if (event.source !== Reflect.get(globalThis, "parent") || event.data.type !== "open") return;
    globalThis.removeEventListener("message", open);
    const url = URL.createObjectURL(new Blob([event.data.script], { type: "text/javascript" }));
    const workers = new Map<string, Worker>();
    event.data.port.onmessage = ({ data }: MessageEvent<ToFrame>) => {
      if (data.type === "begin") {
        const worker = new Worker(url);
        workers.set(data.key, worker);
        worker.postMessage({ type: "port" }, [data.port]);
      } else {
        workers.get(data.key)?.terminate();
        workers.delete(data.key);
      }
    };
  }
  globalThis.addEventListener("message", open);
}
