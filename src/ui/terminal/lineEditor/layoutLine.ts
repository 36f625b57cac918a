// Where a prompt and a line stand on a screen that is `columns` wide.

export interface LineLayout {
  /** Rows and columns count from the prompt's first row, 0. */
  readonly cursor: Spot;
  readonly end: Spot;
  /** The last row is exactly full: the terminal still waits to wrap, and must be pushed to the next row. */
  readonly full: boolean;
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

export function layoutLine(
  promptWidth: number,
  continuationWidth: number,
  text: string,
  cursor: number,
  columns: number,
): LineLayout {
  let row = Math.floor(promptWidth / columns);
  let column = promptWidth % columns;
  let at = 0;
  let cursorSpot: Spot | null = null;
  for (const character of text) {
    const width = widthOf(character);
    if (column + width > columns) {
      row += 1;
      column = 0;
    }
    if (at === cursor) cursorSpot = { row, column };
    at += character.length;
    if (character === "\n") {
      row += 1;
      column = continuationWidth;
    } else column += width;
  }
  const full = column >= columns;
  const end = full ? { row: row + 1, column: 0 } : { row, column };
  return { cursor: wrapped(cursorSpot ?? end, columns), end, full };
}

function wrapped({ row, column }: Spot, columns: number): Spot {
  return column >= columns ? { row: row + 1, column: 0 } : { row, column };
}

const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** Cells of one character: East Asian wide ones and emoji take two, combining ones none. */
function widthOf(character: string): number {
  if (character === "\n" || /^\p{Mn}/u.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
