// A second sandboxed frame like the app's own, without an engine: the bare baseline of the benches.

import type { Page } from "@playwright/test";

/** Makes `window.openBareFrame(script)` in the page: begins workers from `script`, as the app's frame does. */
export async function offerBareFrame(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.openBareFrame = async (script) => {
      const frame = document.createElement("iframe");
      frame.setAttribute("sandbox", "allow-scripts");
      frame.srcdoc = document.querySelector("iframe")?.srcdoc ?? "";
      const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
      document.body.append(frame);
      await loaded;
      const { port1, port2 } = new MessageChannel();
      frame.contentWindow?.postMessage({ type: "open", port: port2 }, "*", [port2]);
      frame.contentWindow?.postMessage({ type: "script", name: "node", text: script }, "*");
      return {
        begin: (n) => {
          const channel = new MessageChannel();
          const begin = { type: "begin", key: `env-${n}/1`, script: "node", port: channel.port2 };
          port1.postMessage(begin, [channel.port2]);
          return channel.port1;
        },
        close: () => frame.remove(),
      };
    };
  });
}

declare global {
  interface Window {
    openBareFrame?: (script: string) => Promise<{ begin(n: number): MessagePort; close(): void }>;
  }
}
