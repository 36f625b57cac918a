import { beforeEach, describe, expect, test } from "vitest";
import { LineHistory } from "./history.ts";
import { LineEditor } from "./LineEditor.ts";

let screen = "";
let saved: readonly string[] = [];
let editor: LineEditor;
let entered: (string | null)[] = [];

const help = {
  isComplete: async (text: string) => (text.match(/'/g)?.length ?? 0) % 2 === 0,
  completions: async (text: string, cursor: number) => {
    const word = /\S*$/.exec(text.slice(0, cursor))?.[0] ?? "";
    const candidates = ["curl ", "cut ", "README "].filter((each) => each.startsWith(word));
    return { from: cursor - word.length, candidates };
  },
};

beforeEach(() => {
  screen = "";
  entered = [];
  const history = new LineHistory(["echo old", "curl one"], (lines) => (saved = lines));
  editor = new LineEditor({ columns: 40, write: (text) => (screen += text) }, help, history);
});

async function typed(...keys: string[]): Promise<string | null | undefined> {
  void editor.read({ text: "$ ", width: 2 }).then((line) => entered.push(line));
  for (const key of keys) {
    editor.feed(key);
    await Promise.resolve();
  }
  await new Promise((resolve) => setTimeout(resolve, 5));
  return entered.at(-1);
}

const left = "\u001b[D";
const up = "\u001b[A";
const down = "\u001b[B";

test("Ctrl-C drops the line, and tells so", async () => {
  let dropped = 0;
  editor = new LineEditor(
    { columns: 40, write: (text) => (screen += text) },
    { ...help, interrupted: () => dropped++ },
    new LineHistory([], () => {}),
  );
  expect(await typed("never 'run", "\r", "\u0003", "then", "\r")).toBe("then");
  expect(dropped).toBe(1);
});

test("Ctrl-C right behind Enter drops the line, which does not run", async () => {
  let dropped = 0;
  editor = new LineEditor(
    { columns: 40, write: (text) => (screen += text) },
    { ...help, interrupted: () => dropped++ },
    new LineHistory([], () => {}),
  );
  expect(await typed("never\r\u0003then\r")).toBe("then");
  expect(entered).toEqual(["then"]);
  expect(dropped).toBe(1);
});

describe("keys", () => {
  test.each([
    ["typing", ["ab", "c", "\r"], "abc"],
    ["left, then typing", ["ac", left, "b", "\r"], "abc"],
    ["Home and End", ["bc", "\u001b[H", "a", "\u001b[F", "d", "\r"], "abcd"],
    ["Ctrl-A and Ctrl-E", ["bc", "\u0001", "a", "\u0005", "d", "\r"], "abcd"],
    ["Backspace", ["abx", "\u007f", "c", "\r"], "abc"],
    ["Delete", ["axb", left, left, "\u001b[3~", "\r"], "ab"],
    [
      "Ctrl-U cuts to the start, Ctrl-Y puts it back",
      ["one two", "\u0015", "x ", "\u0019", "\r"],
      "x one two",
    ],
    ["Ctrl-K cuts to the end", ["one two", "\u001bb", "\u000b", "\r"], "one "],
    ["Ctrl-W cuts a word", ["curl -i http://x/y", "\u0017", "z", "\r"], "curl -i z"],
    [
      "Alt-B and Alt-F go by words",
      ["one two", "\u001bb", "\u001bb", "X", "\u001bf", "Y", "\r"],
      "XoneY two",
    ],
    ["Alt-D cuts the word ahead", ["one two", "\u0001", "\u001bd", "\r"], " two"],
    ["an emoji is one character", ["a😀", "\u007f", "b", "\r"], "ab"],
    ["Ctrl-T swaps", ["ab", "\u0014", "\r"], "ba"],
    ["keys that no shell knows are left out", ["a", "\u001b[15~", "\u001b", "b", "\r"], "ab"],
  ])("%s", async (_, keys, line) => {
    expect(await typed(...keys)).toBe(line);
  });

  test("Ctrl-D on an empty line ends the input, elsewhere it deletes", async () => {
    expect(await typed("ab", left, "\u0004", "\r")).toBe("a");
    expect(await typed("\u0004")).toBe(null);
  });

  test("Ctrl-C throws the line away and prompts again", async () => {
    expect(await typed("secret", "\u0003", "kept", "\r")).toBe("kept");
    expect(screen).toContain("^C\r\n");
  });
});

describe("history", () => {
  test("Up and Down walk through it, and the typed line waits at its end", async () => {
    expect(await typed("new", up, up, up, "\r")).toBe("echo old");
    expect(await typed("new", up, down, "\r")).toBe("new");
  });

  test("an entered line is saved; blanks, repeats and lines after a space are not", async () => {
    await typed("ls", "\r");
    await typed("ls", "\r");
    await typed(" hidden", "\r");
    await typed("\r");
    expect(saved).toEqual(["echo old", "curl one", "ls"]);
  });

  test("Ctrl-R searches backwards; Enter runs what it found, Escape goes back", async () => {
    expect(await typed("\u0012", "o", "\u0012", "\r")).toBe("echo old");
    expect(await typed("mine", "\u0012", "curl", "\u001b", "\r")).toBe("mine");
    expect(screen).toContain("(reverse-i-search)'curl': curl one");
  });
});

describe("more than one line", () => {
  test("an open quote goes on with > and ends as one line of text", async () => {
    expect(await typed("echo 'a", "\r", "b'", "\r")).toBe("echo 'a\nb'");
    expect(screen).toContain("> b'");
  });

  test("a pasted text with line breaks waits for Enter", async () => {
    expect(await typed("\u001b[200~one\r\ntwo\t\u0007!\u001b[201~")).toBe(undefined);
    expect(await typed("\r")).toBe("");
  });

  test("Up moves within the text before it goes to history", async () => {
    expect(await typed("\u001b[200~one\ntwo\u001b[201~", up, "X", "\r")).toBe("oneX\ntwo");
  });
});

describe("Tab", () => {
  test("completes what is clear", async () => {
    expect(await typed("REA", "\t", "\r")).toBe("README ");
  });

  test("goes as far as it is clear, then lists", async () => {
    expect(await typed("c", "\t", "\t", "ut", "\r")).toBe("cuut");
    expect(screen).toContain("curl  cut\r\n");
  });
});

test("what is typed while a command runs waits for the next prompt; Ctrl-C does not", async () => {
  expect(editor.feed("ls\r")).toBe(false);
  expect(await typed()).toBe("ls");
  expect(editor.feed("x\u0003")).toBe(true);
  expect(await typed("y", "\r")).toBe("y");
});
