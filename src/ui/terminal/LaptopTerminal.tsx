// A terminal of the laptop: a shell of its worker behind it.

import { useCallback, useEffect, useRef } from "react";
import type { Terminal } from "@xterm/xterm";
import { useSession } from "../SessionContext.ts";
import { laptopOf } from "./laptopOf.ts";
import { runPrompt } from "./runPrompt.ts";
import { TerminalView } from "./TerminalView.tsx";

interface LaptopTerminalProps {
  /** Also what the tickets of its calls begin with: `terminal-1`. */
  readonly name: string;
  readonly label: string;
  readonly screenReaderMode: boolean;
  readonly takesFocus: boolean;
  /** After `exit`; `null`: a new shell takes its place. */
  readonly onLeft: (() => void) | null;
}

export function LaptopTerminal({ name, onLeft, ...rest }: LaptopTerminalProps) {
  const session = useSession();
  const left = useRef(onLeft);
  useEffect(() => {
    left.current = onLeft;
  });
  const live = useCallback(
    (terminal: Terminal) => runPrompt(terminal, laptopOf(session), name, () => left.current?.()),
    [session, name],
  );
  return <TerminalView name={name} live={live} {...rest} />;
}
