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
  /** Chosen, real ms: spare workers are made one after the other, while nothing else begins. */
  const restMs = 500;
  const betweenSparesMs = 100;
  const scripts = new Map<ScriptName, { url: string; spares: Worker[]; sparesWanted: number }>();
  const workers = new Map<string, Worker>();
  let nextSpare: ReturnType<typeof setTimeout> | undefined;
  /** Begun before their script was there. */
  let waiting: Extract<ToFrame, { type: "begin" }>[] = [];

  globalThis.addEventListener("message", ({ source, data }: MessageEvent<FromPage>) => {
    if (source !== Reflect.get(globalThis, "parent")) return;
    if (data.type === "open") data.port.onmessage = (event: MessageEvent<ToFrame>) => take(event.data);
    else {
      const url = URL.createObjectURL(new Blob([data.text], { type: "text/javascript" }));
      scripts.set(data.name, { url, spares: [], sparesWanted: data.spares });
      const ready = waiting;
      waiting = [];
      for (const each of ready) take(each);
      makeSparesAfter(restMs);
    }
  });

  function take(message: ToFrame): void {
    if (message.type === "end") {
      workers.get(message.key)?.terminate();
      workers.delete(message.key);
      waiting = waiting.filter(({ key }) => key !== message.key);
      return;
    }
    const script = scripts.get(message.script);
    if (script === undefined) {
      waiting.push(message);
      return;
    }
    const worker = script.spares.shift() ?? new Worker(script.url);
    workers.set(message.key, worker);
    worker.postMessage({ type: "port" }, [message.port]);
    makeSparesAfter(restMs);
  }

  function makeSparesAfter(ms: number): void {
    clearTimeout(nextSpare);
    nextSpare = setTimeout(() => {
      const short = [...scripts.values()].find(({ spares, sparesWanted }) => spares.length < sparesWanted);
      if (short === undefined) return;
      short.spares.push(new Worker(short.url));
      makeSparesAfter(betweenSparesMs);
    }, ms);
  }
}
