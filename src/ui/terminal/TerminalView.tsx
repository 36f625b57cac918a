// One terminal: xterm on the screen, and whatever lives behind it.

import "@xterm/xterm/css/xterm.css";
import { FitAddon } from "@xterm/addon-fit";
import type { Terminal } from "@xterm/xterm";
import { useEffect, useId, useRef } from "react";
import { VisuallyHidden } from "../kit/VisuallyHidden.tsx";
import { useSelection } from "../selection.ts";
import { OrderedTerminal } from "./OrderedTerminal.ts";
import { leaveKeys } from "./leaveKeys.ts";
import { terminalTheme } from "./terminalTheme.ts";
import { focusTaken } from "./terminals.ts";
import styles from "./TerminalView.module.css";

interface TerminalViewProps {
  readonly name: string;
  readonly label: string;
  /** Begins what lives in the terminal; the function that it returns ends it. */
  readonly live: (terminal: Terminal) => () => void;
  readonly screenReaderMode: boolean;
  /** The keyboard focus belongs here now. */
  readonly takesFocus: boolean;
}

export function TerminalView({ name, label, live, screenReaderMode, takesFocus }: TerminalViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const shown = useRef<Terminal>(null);
  const hint = useId();
  const theme = useSelection((selection) => selection.theme);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const { fontFamily, fontSize } = getComputedStyle(element);
    const terminal = new OrderedTerminal({
      fontFamily,
      fontSize: Number.parseFloat(fontSize),
      lineHeight: 1.25,
      convertEol: true,
      scrollback: 5000,
      macOptionIsMeta: true,
      minimumContrastRatio: 4.5,
      theme: terminalTheme(element),
    });
    const fit = new FitAddon();
    terminal.loadAddon(fit);
    terminal.open(element);
    shown.current = terminal;
    const { textarea } = terminal;
    textarea?.setAttribute("aria-label", label);
    textarea?.setAttribute("aria-describedby", hint);
    leaveKeys(terminal);
    const fitNow = () => {
      // A hidden tab has no size: what is in the buffer then keeps its lines.
      if (element.clientHeight === 0 || element.clientWidth === 0) return;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (terminal.options.fontSize !== size) terminal.options.fontSize = size;
      // It does nothing where the size is the present one: one that is still to come must not come then.
      terminal.keepSize();
      fit.fit();
    };
    fitNow();
    const observer = new ResizeObserver(fitNow);
    observer.observe(element);
    const stop = live(terminal);
    return () => {
      observer.disconnect();
      stop();
      terminal.dispose();
      shown.current = null;
    };
  }, [live, label, hint]);

  useEffect(() => {
    const terminal = shown.current;
    if (terminal && frame.current) terminal.options.theme = terminalTheme(frame.current);
  }, [theme]);

  useEffect(() => {
    if (shown.current) shown.current.options.screenReaderMode = screenReaderMode;
  }, [screenReaderMode]);

  useEffect(() => {
    if (!takesFocus || !shown.current) return;
    shown.current.focus();
    focusTaken();
  }, [takesFocus]);

  return (
    <div className={styles.terminal} data-terminal={name}>
      <VisuallyHidden>
        <span id={hint}>Escape, then Tab leaves the terminal; Shift-Tab leaves it backwards.</span>
      </VisuallyHidden>
      <div ref={frame} className={styles.screen} />
    </div>
  );
}
