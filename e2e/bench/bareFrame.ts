// A second sandboxed frame like the app's own, without an engine: the bare baseline of the benches.

import type { Page } from "@playwright/test";

/** So many workers begin at once: measured, what brings all of them up soonest. */
const together = 16;

/** Real ms until `count` workers of the app's own script are up, in a bare frame. The page has loaded the script. */
export async function bareWorkers(
  page: Page,
  script: "environmentWorker" | "shellWorker",
  count: number,
): Promise<number> {
  // An entry is there when it has come whole.
  const loaded = await page.waitForFunction(
    (name) => performance.getEntriesByType("resource").find((entry) => entry.name.includes(name))?.name,
    script,
  );
  const address = (await loaded.jsonValue()) ?? "";
  return await page.evaluate(
    async ([url, all, atOnce]) => {
      const frame = await window.openBareFrame?.(await (await fetch(url)).text());
      if (!frame) throw new Error("no bare frame");
      const since = performance.now();
      await new Promise<void>((resolve) => {
        let begun = 0;
        let ready = 0;
        const beginMore = (): void => {
          while (begun < all && begun - ready < atOnce) {
            frame.begin(++begun).onmessage = () => {
              if (++ready === all) resolve();
              else beginMore();
            };
          }
        };
        beginMore();
      });
      const took = performance.now() - since;
      frame.close();
      return took;
    },
    [address, count, together] as const,
  );
}

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
      frame.contentWindow?.postMessage({ type: "script", name: "node", text: script, spares: 0 }, "*");
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
