// The article's container, or the one of the custom runtime, with another script in it.

import type { Page } from "@playwright/test";
import { openScenario, send, traceOf } from "./scenario.ts";

/** Opens an example of a container and deploys it with `files` in place of its own. */
export async function openWithScript(
  page: Page,
  query: string,
  files: Readonly<Record<string, string>>,
  configuration: object = {},
): Promise<void> {
  await openScenario(page, query);
  const [deployed] = await traceOf(page, "function.deployed");
  const first: { files?: Record<string, string>; configuration?: object } = Object(deployed);
  await send(page, {
    type: "deploy",
    files: { ...first.files, ...files },
    configuration: { ...first.configuration, ...configuration },
  });
}
