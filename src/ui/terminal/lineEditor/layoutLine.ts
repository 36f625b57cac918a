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

/**
 * The cursor's row after the screen's width has changed. A terminal wraps anew what stands there, but not the line that
 * the cursor is in: whoever drew that one is to draw it again.
 */
export function rowAfterReflow(
  prompts: { readonly first: number; readonly next: number },
  text: string,
  cursor: number,
  columns: { readonly from: number; readonly to: number },
): number {
  const at = (place: number, width: number) => layoutLine(prompts.first, prompts.next, text, place, width);
  const before = at(cursor, columns.from);
  if (before.full && before.cursor.row === before.end.row) {
    // The cursor was pushed to a row of its own, below the text.
    const { end, full } = at(cursor, columns.to);
    return full ? end.row : end.row + 1;
  }
  const lineStart = text.lastIndexOf("\n", cursor - 1) + 1;
  const rowOfLine = (width: number) => (lineStart === 0 ? 0 : at(lineStart, width).cursor.row);
  return rowOfLine(columns.to) + before.cursor.row - rowOfLine(columns.from);
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
