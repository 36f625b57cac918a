import { expect, test } from "vitest";
import { filePreview } from "./filePreview.ts";

test("a text file is shown as its text", () => {
  expect(filePreview(Buffer.from("hello, Zürich\n").toString("base64"))).toBe("hello, Zürich\n");
});

test("a file that is no text is shown as hexadecimal digits", () => {
  expect(filePreview(Buffer.from([0, 255, 16, 3]).toString("base64"))).toBe("no text: 00 ff 10 03");
});

test("of a long file the beginning is shown", () => {
  const long = Buffer.from("x".repeat(100_000)).toString("base64");
  expect(filePreview(long).length).toBeLessThan(10_000);
});
