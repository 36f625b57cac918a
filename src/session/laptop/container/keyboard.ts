// A shell in a container at which a person types.

import type { Shell } from "../../../sandbox/shell/shell.ts";

/** Where the keys of the terminal go. */
export interface Keyboard {
  /** `null`: Ctrl-D. */
  line: (text: string | null) => void;
  interrupt: () => void;
}

interface Screen {
  write(text: string): void;
  prompt(prompt: string): void;
}

/** As Amazon Linux prompts root. */
const prompt = "bash-5.2# ";

/** Runs line after line until the person leaves. Resolves to the exit code. */
export async function typedAt(
  shell: Shell,
  cwd: string,
  keyboard: Keyboard,
  screen: Screen,
): Promise<number> {
  const session = shell.openSession(cwd, screen.write);
  keyboard.interrupt = () => session.interrupt();
  for (let exitCode = 0; ;) {
    const line = await new Promise<string | null>((resolve) => {
      keyboard.line = resolve;
      screen.prompt(prompt);
    });
    if (line === null) return exitCode;
    const end = await session.run(line);
    ({ exitCode } = end);
    if (end.isOver) return exitCode;
  }
}
