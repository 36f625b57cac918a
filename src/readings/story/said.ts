// A sentence in pieces, written with ** around what is strong. Values are taken as they are: a ** in them stays text.
// What a person's code put in (a path, an error type) may be long; a sentence is not.

interface Piece {
  readonly text: string;
  readonly strong: boolean;
}

export type Words = readonly Piece[];

const valueLimit = 120;

export function said(literals: TemplateStringsArray, ...values: readonly (string | number)[]): Words {
  const pieces: Piece[] = [];
  let strong = false;
  const add = (text: string): void => {
    const last = pieces.at(-1);
    if (text === "") return;
    if (last?.strong === strong) pieces[pieces.length - 1] = { text: last.text + text, strong };
    else pieces.push({ text, strong });
  };
  literals.forEach((literal, place) => {
    literal.split("**").forEach((text, turn) => {
      if (turn > 0) strong = !strong;
      add(text);
    });
    const value = values[place];
    if (value !== undefined) add(shortened(String(value)));
  });
  return pieces;
}

function shortened(value: string): string {
  return value.length > valueLimit ? `${value.slice(0, valueLimit)}…` : value;
}

/** The sentence as plain text, for a screen reader. */
export function wordsText(words: Words): string {
  return words.map(({ text }) => text).join("");
}
