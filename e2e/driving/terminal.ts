// A terminal, used as a person does: real keys into xterm, and what it shows.

import { expect, type Locator, type Page } from "@playwright/test";

export class Terminal {
  /** The text that is on the terminal's screen. */
  readonly screen: Locator;
  readonly #page: Page;
  readonly #keyboard: Locator;
  readonly #prompt: string;

  /** `prompt`: a pattern of what it waits for the next line with. */
  constructor(page: Page, { id, label, prompt }: { id: string; label: string; prompt: string }) {
    this.#page = page;
    this.#keyboard = page.getByRole("textbox", { name: label });
    this.screen = page.locator(`[data-terminal="${id}"] .xterm-rows`);
    this.#prompt = prompt;
  }

  /** Types a line and presses Enter. */
  async enter(line: string): Promise<void> {
    await this.atPrompt();
    await this.type(line);
    await expect(this.screen).toHaveText(new RegExp(`${loosely(line)}\\s*$`), { useInnerText: true });
    await this.#page.keyboard.press("Enter");
  }

  /** Types text where the cursor is. */
  async type(text: string): Promise<void> {
    await this.#keyboard.focus();
    await this.#page.keyboard.type(text);
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

  /** The screen shows this and nothing else. */
  async showsOnly(text: string): Promise<void> {
    await this.shows(new RegExp(`^\\s*${loosely(text)}\\s*$`));
  }

  /** Selects a word that is on the screen. */
  async select(word: string): Promise<void> {
    const box = await this.screen.getByText(word).boundingBox();
    if (!box) throw new Error(`${word} is not on the screen.`);
    await this.#page.mouse.dblclick(box.x + 10, box.y + box.height / 2);
  }

  /** Waits for the next command. */
  async atPrompt(timeout = 5000): Promise<void> {
    await expect(this.screen).toHaveText(new RegExp(`${this.#prompt}$`), { useInnerText: true, timeout });
  }
}

/** The text, wherever the terminal breaks its lines. */
function loosely(text: string): string {
  return [...text.replace(/\s+/g, "")]
    .map((each) => each.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
    .join("\\s*");
}
