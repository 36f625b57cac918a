// A terminal of the laptop.

import type { Page } from "@playwright/test";
import { Terminal } from "./terminal.ts";

export class LaptopTerminal extends Terminal {
  constructor(page: Page, number = 1) {
    super(page, {
      id: `terminal-${number}`,
      label: `Terminal ${number} of your laptop`,
      prompt: String.raw`you@laptop:~\S*\$\s*`,
    });
  }
}
