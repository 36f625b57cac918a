// What a person typed into a number field: a number within its range, or why not.

import type { Range } from "../../model/limit.ts";

export type NumberReading = { readonly value: number } | { readonly refusal: string };

/** Reads `text`; thousands may be grouped with commas or spaces. Whole numbers only. */
export function numberOfText(text: string, range: Range): NumberReading {
  const plain = text.trim().replace(/(?<=\d)[ ,](?=\d{3}\b)/g, "");
  if (!/^-?\d+$/.test(plain)) return { refusal: `“${text.trim()}” is no whole number. ${range.why}` };
  const value = Number(plain);
  if (value < range.min || value > range.max)
    return { refusal: `${plain} ${range.unit} is refused. ${range.why}` };
  return { value };
}
