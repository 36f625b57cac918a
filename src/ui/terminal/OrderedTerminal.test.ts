import { expect, test } from "vitest";
import { OrderedTerminal } from "./OrderedTerminal.ts";

function rowsOf(terminal: OrderedTerminal): readonly string[] {
  const { active } = terminal.buffer;
  return Array.from({ length: active.length }, (_, row) => active.getLine(row)?.translateToString(true) ?? "")
    .join("\n")
    .trimEnd()
    .split("\n");
}

function written(terminal: OrderedTerminal): Promise<void> {
  return new Promise((resolve) => terminal.write("", resolve));
}

test("what was written for the old width is on the screen before the width changes", async () => {
  const terminal = new OrderedTerminal({ cols: 20, rows: 6 });
  const widths: number[] = [];
  terminal.onResize(({ cols }) => {
    widths.push(cols);
    // One row up from the second row, as the line was laid out: at the old width it has two.
    terminal.write("\u001b[A\r\u001b[Jdrawn anew");
  });
  terminal.write("above\r\n");
  terminal.write("0123456789".repeat(3));
  terminal.resize(30, 6);
  terminal.resize(40, 6);
  await written(terminal);
  await written(terminal);
  expect(widths).toEqual([40]);
  expect(rowsOf(terminal)).toEqual(["above", "drawn anew"]);
});

test("a size that was waited for does not come where the old one is kept", async () => {
  const terminal = new OrderedTerminal({ cols: 20, rows: 6 });
  terminal.write("pending");
  terminal.resize(10, 6);
  terminal.keepSize();
  await written(terminal);
  expect(terminal.cols).toBe(20);
});

test("with nothing pending it takes the size at once", () => {
  const terminal = new OrderedTerminal({ cols: 20, rows: 6 });
  terminal.resize(10, 3);
  expect([terminal.cols, terminal.rows]).toEqual([10, 3]);
});
