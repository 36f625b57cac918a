// A terminal of the laptop, used as a person does: real keys into xterm, and what it shows.

import { expect, type Locator, type Page } from "@playwright/test";

export class LaptopTerminal {
  /** The text that is on the terminal's screen. */
  readonly screen: Locator;
  readonly #page: Page;
  readonly #keyboard: Locator;

  constructor(page: Page, number = 1) {
    this.#page = page;
    this.#keyboard = page.getByRole("textbox", { name: `Terminal ${number} of your laptop` });
    this.screen = page.locator(`[data-terminal="terminal-${number}"] .xterm-rows`);
  }

  /** Types a line and presses Enter. */
  async enter(line: string): Promise<void> {
    await this.atPrompt();
    await this.#keyboard.focus();
    await this.#page.keyboard.type(line);
    await expect(this.screen).toHaveText(new RegExp(`${loosely(line)}\\s*$`), { useInnerText: true });
    await this.#page.keyboard.press("Enter");
  }

  /** Types a line, and waits until the prompt is back. */
  async run(line: string): Promise<void> {
    await this.enter(line);
    await this.atPrompt(15_000);
  }

  async press(key: string): Promise<void> {
    await this.#keyboard.focus();
    await this.#page.keyboard.press(key);
  }

  async shows(text: string | RegExp): Promise<void> {
    const pattern = typeof text === "string" ? new RegExp(loosely(text)) : text;
    await expect(this.screen).toHaveText(pattern, { useInnerText: true });
  }

  /** Waits for the next command. */
  async atPrompt(timeout = 5000): Promise<void> {
    await expect(this.screen).toHaveText(new RegExp(`${prompt}$`), { useInnerText: true, timeout });
  }
}

const prompt = String.raw`you@laptop:~\S*\$\s*`;

/** The text, wherever the terminal breaks its lines. */
function loosely(text: string): string {
  return [...text.replace(/\s+/g, "")]
    .map((each) => each.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
    .join("\\s*");
}
