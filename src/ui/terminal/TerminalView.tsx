// One terminal: xterm on the screen, a shell of the laptop behind it.

import "@xterm/xterm/css/xterm.css";
import { FitAddon } from "@xterm/addon-fit";
import { Terminal } from "@xterm/xterm";
import { useEffect, useId, useRef } from "react";
import type { Session } from "../../session/session.ts";
import { VisuallyHidden } from "../kit/VisuallyHidden.tsx";
import { useSelection } from "../selection.ts";
import { laptopOf } from "./laptopOf.ts";
import { leaveKeys } from "./leaveKeys.ts";
import { runPrompt } from "./runPrompt.ts";
import { terminalTheme } from "./terminalTheme.ts";
import styles from "./TerminalView.module.css";

interface TerminalViewProps {
  readonly session: Session;
  /** Also what the tickets of its calls begin with: `terminal-1`. */
  readonly name: string;
  readonly label: string;
  readonly screenReaderMode: boolean;
  /** Takes the keyboard focus when it appears. */
  readonly takesFocus: boolean;
  /** After `exit`; `null`: a new shell takes its place. */
  readonly onLeft: (() => void) | null;
}

export function TerminalView({
  session,
  name,
  label,
  screenReaderMode,
  takesFocus,
  onLeft,
}: TerminalViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const shown = useRef<Terminal>(null);
  const left = useRef(onLeft);
  const hint = useId();
  const theme = useSelection((selection) => selection.theme);

  useEffect(() => {
    left.current = onLeft;
  });

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const { fontFamily, fontSize } = getComputedStyle(element);
    const terminal = new Terminal({
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
      fit.fit();
    };
    fitNow();
    const observer = new ResizeObserver(fitNow);
    observer.observe(element);
    const stop = runPrompt(terminal, laptopOf(session), name, () => left.current?.());
    return () => {
      observer.disconnect();
      stop();
      terminal.dispose();
      shown.current = null;
    };
  }, [session, name, label, hint]);

  useEffect(() => {
    const terminal = shown.current;
    if (terminal && frame.current) terminal.options.theme = terminalTheme(frame.current);
  }, [theme]);

  useEffect(() => {
    if (shown.current) shown.current.options.screenReaderMode = screenReaderMode;
  }, [screenReaderMode]);

  useEffect(() => {
    if (takesFocus) shown.current?.focus();
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
