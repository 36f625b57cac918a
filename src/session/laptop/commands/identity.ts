// Small commands that just-bash lacks, or answers for another machine.

import type { CommandIo } from "./commandIo.ts";

export async function runClear({ out }: CommandIo): Promise<number> {
  // Scrollback too, as a terminal's own `clear` does.
  out("\u001b[H\u001b[2J\u001b[3J");
  return 0;
}

export async function runHostname({ out }: CommandIo): Promise<number> {
  out("laptop\n");
  return 0;
}

export async function runTty({ out }: CommandIo): Promise<number> {
  out("/dev/pts/0\n");
  return 0;
}

export async function runUname({ args, out }: CommandIo): Promise<number> {
  out(args.includes("-a") ? "Linux laptop 6.12.0 x86_64 GNU/Linux\n" : "Linux\n");
  return 0;
}

export async function runWhoami({ out }: CommandIo): Promise<number> {
  out("you\n");
  return 0;
}
