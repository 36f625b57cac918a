// A file that stands for a program of ours: the magic of ELF, then `two-curls:<name>`.

import { textOf } from "./fileContent.ts";

export const elfMagic = "\u007fELF";
const marker = /^\u007fELF[\s\S]{0,16}?two-curls:([\w.-]+)/;

/** The program's name; `null`: the file stands for none. */
export function programIn(bytes: Uint8Array): string | null {
  if (bytes[0] !== 0x7f) return null;
  return marker.exec(textOf(bytes.subarray(0, 256)))?.[1] ?? null;
}
