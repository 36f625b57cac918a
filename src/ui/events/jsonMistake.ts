// Where a text stops being JSON, and what stands there: JSON.parse tells it differently in every browser, or not at all.

export interface JsonMistake {
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** `a comma or } is missing before "b"` */
  readonly what: string;
}

/** `null` where `text` is JSON. */
export function jsonMistake(text: string): JsonMistake | null {
  const end = afterValue(text, afterSpace(text, 0));
  const wrong = typeof end === "number" ? afterSpace(text, end) : end;
  if (typeof wrong === "number") {
    return wrong >= text.length
      ? null
      : placed(text, wrong, `nothing may follow the value, but there is ${found(text, wrong)}`);
  }
  return placed(text, wrong.at, wrong.what);
}

interface Wrong {
  readonly at: number;
  readonly what: string;
}

/** The place after what begins at `at`, or what is wrong with it. */
type Scan = number | Wrong;

function afterValue(text: string, at: number): Scan {
  const letter = text[at];
  if (letter === "{") return afterList(text, at + 1, "}", afterMember);
  if (letter === "[") return afterList(text, at + 1, "]", afterValue);
  if (letter === '"') return afterString(text, at);
  const rest = text.slice(at);
  const plain = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/.exec(rest);
  if (plain) return at + plain[0].length;
  if (letter === "'") return { at, what: "text stands in double quotes, not single ones" };
  if (/^0\d|^-?\.\d|^\d+\.(?!\d)/.test(rest)) return { at, what: `${found(text, at)} is no JSON number` };
  return { at, what: `a value is missing: here is ${found(text, at)}` };
}

/** Items with commas between them, up to the closing bracket. */
function afterList(
  text: string,
  start: number,
  close: string,
  afterItem: (text: string, at: number) => Scan,
): Scan {
  let at = afterSpace(text, start);
  if (text[at] === close) return at + 1;
  for (;;) {
    const end = afterItem(text, at);
    if (typeof end !== "number") return end;
    at = afterSpace(text, end);
    if (text[at] === close) return at + 1;
    if (text[at] !== ",") return { at, what: `a comma or ${close} is missing before ${found(text, at)}` };
    at = afterSpace(text, at + 1);
    if (text[at] === close) return { at, what: `a comma stands before ${close} with nothing behind it` };
  }
}

function afterMember(text: string, at: number): Scan {
  if (text[at] !== '"') return { at, what: `a name in double quotes is missing: here is ${found(text, at)}` };
  const end = afterString(text, at);
  if (typeof end !== "number") return end;
  const colon = afterSpace(text, end);
  if (text[colon] !== ":") return { at: colon, what: `a colon is missing before ${found(text, colon)}` };
  return afterValue(text, afterSpace(text, colon + 1));
}

function afterString(text: string, at: number): Scan {
  // oxlint-disable-next-line no-control-regex -- JSON forbids them bare in strings
  const match = /^"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/.exec(text.slice(at));
  const end = at + (match?.[0].length ?? 1);
  if (text[end] === '"') return end + 1;
  if (text[end] === "\\")
    return { at: end, what: `${JSON.stringify(text.slice(end, end + 2))} is no escape in JSON` };
  return {
    at: end,
    what: 'a text does not end: its closing " is missing (a line break inside is written \\n)',
  };
}

function afterSpace(text: string, at: number): number {
  let end = at;
  while (" \t\n\r".includes(text[end] ?? "x")) end++;
  return end;
}

function found(text: string, at: number): string {
  const word = /^(?:[\w$.-]+|"[^"\n]{0,20}"?|.)/.exec(text.slice(at))?.[0];
  return word === undefined ? "the end" : word.length > 24 ? `${word.slice(0, 24)}…` : word;
}

function placed(text: string, at: number, what: string): JsonMistake {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, what };
}
