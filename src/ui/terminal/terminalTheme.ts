// xterm's colours out of the tokens: one meaning, one colour, in the terminal too.

import type { ITheme } from "@xterm/xterm";

/** The theme as the tokens stand at this element now. */
export function terminalTheme(element: Element): ITheme {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const ink = token("ink");
  const muted = token("muted");
  return {
    background: token("panel"),
    foreground: ink,
    cursor: ink,
    cursorAccent: token("panel"),
    selectionBackground: `${token("logic")}55`,
    scrollbarSliderBackground: `${muted}40`,
    scrollbarSliderHoverBackground: `${muted}70`,
    scrollbarSliderActiveBackground: `${muted}90`,
    black: token("raised"),
    red: token("fail"),
    green: token("resp"),
    yellow: token("init"),
    blue: token("logic"),
    magenta: token("throttle"),
    cyan: token("next"),
    white: ink,
    brightBlack: muted,
    brightRed: token("fail"),
    brightGreen: token("resp"),
    brightYellow: token("init"),
    brightBlue: token("logic"),
    brightMagenta: token("throttle"),
    brightCyan: token("next"),
    brightWhite: ink,
  };
}
