// From what a terminal sends to the keys that were pressed.

export type Key = { readonly name: "text" | "paste"; readonly text: string } | { readonly name: KeyName };

type KeyName =
  | "enter"
  | "tab"
  | "backspace"
  | "delete"
  | "left"
  | "right"
  | "up"
  | "down"
  | "home"
  | "end"
  | "wordLeft"
  | "wordRight"
  | "cutWordLeft"
  | "cutWordRight"
  | "cutBlankLeft"
  | "cutToStart"
  | "cutToEnd"
  | "yank"
  | "clearScreen"
  | "search"
  | "cancel"
  | "interrupt"
  | "endOfInput"
  | "swap";

const controls: Readonly<Record<string, KeyName>> = {
  "\r": "enter",
  "\n": "enter",
  "\t": "tab",
  "\u007f": "backspace",
  "\b": "backspace",
  "\u0001": "home",
  "\u0002": "left",
  "\u0003": "interrupt",
  "\u0004": "endOfInput",
  "\u0005": "end",
  "\u0006": "right",
  "\u0007": "cancel",
  "\u000b": "cutToEnd",
  "\u000c": "clearScreen",
  "\u000e": "down",
  "\u0010": "up",
  "\u0012": "search",
  "\u0014": "swap",
  "\u0015": "cutToStart",
  "\u0017": "cutBlankLeft",
  "\u0019": "yank",
};

/** What follows an escape character. */
const escapes: Readonly<Record<string, KeyName>> = {
  "[A": "up",
  "[B": "down",
  "[C": "right",
  "[D": "left",
  "[H": "home",
  "[F": "end",
  OA: "up",
  OB: "down",
  OC: "right",
  OD: "left",
  OH: "home",
  OF: "end",
  "[1~": "home",
  "[3~": "delete",
  "[4~": "end",
  "[7~": "home",
  "[8~": "end",
  "[1;5C": "wordRight",
  "[1;5D": "wordLeft",
  "[1;3C": "wordRight",
  "[1;3D": "wordLeft",
  b: "wordLeft",
  f: "wordRight",
  d: "cutWordRight",
  "\u007f": "cutWordLeft",
  "\b": "cutWordLeft",
};

const pasteStart = "\u001b[200~";
const pasteEnd = "\u001b[201~";

/** The keys in `data`, in order. What no shell knows is left out. */
export function keysOf(data: string): Key[] {
  const keys: Key[] = [];
  for (let at = 0; at < data.length;) {
    if (data.startsWith(pasteStart, at)) {
      const end = data.indexOf(pasteEnd, at);
      const text = data.slice(at + pasteStart.length, end < 0 ? data.length : end);
      keys.push({ name: "paste", text: cleaned(text) });
      at = end < 0 ? data.length : end + pasteEnd.length;
    } else if (data[at] === "\u001b") {
      const sequence = /^(?:\[[0-9;?]*[A-Za-z~]|O[A-Za-z]|[^[O]|$)/.exec(data.slice(at + 1))?.[0] ?? "";
      const name = sequence === "" ? "cancel" : escapes[sequence];
      if (name) keys.push({ name });
      at += 1 + sequence.length;
    } else if (isControl(data, at)) {
      const name = controls[data.charAt(at)];
      if (name) keys.push({ name });
      at += 1;
    } else {
      let end = at;
      while (end < data.length && !isControl(data, end)) end += 1;
      keys.push({ name: "text", text: data.slice(at, end) });
      at = end;
    }
  }
  return keys;
}

/** Line breaks stay, other control characters would act on the screen instead of standing in the line. */
function cleaned(text: string): string {
  const lines = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").replaceAll("\t", "    ");
  return [...lines].filter((each) => each === "\n" || !isControl(each, 0)).join("");
}

function isControl(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x20 || (code >= 0x7f && code < 0xa0);
}
