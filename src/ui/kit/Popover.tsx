import { type ReactNode, type ToggleEvent, useId, useRef } from "react";
import { joined } from "./joined.ts";
import styles from "./Popover.module.css";

interface PopoverProps {
  /** On the button. */
  readonly label: ReactNode;
  /** The button's name where its label is no text. */
  readonly name?: string;
  readonly buttonClass?: string | undefined;
  readonly disabled?: boolean;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** A button that opens a small panel beside it; Escape or a click elsewhere closes it (the browser's own popover). */
export function Popover({ label, name, buttonClass, disabled, onOpen, children }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);

  function place(event: ToggleEvent<HTMLDivElement>) {
    if (event.newState !== "open" || !button.current) return;
    Object.assign(event.currentTarget.style, besides(button.current.getBoundingClientRect()));
    onOpen?.();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={name}
        title={name}
        className={joined(styles.button, buttonClass)}
        popoverTarget={id}
        disabled={disabled}
      >
        {label}
      </button>
      <div id={id} popover="auto" className={styles.panel} onBeforeToggle={place}>
        {children}
      </div>
    </>
  );
}

/** On the side of the button that has more room, flush with its nearer edge. */
export function besides(button: DOMRect): Record<"top" | "bottom" | "left" | "right", string> {
  const { clientWidth, clientHeight } = document.documentElement;
  const above = button.top > clientHeight / 2;
  const leftwards = button.left + button.width / 2 > clientWidth / 2;
  return {
    top: above ? "auto" : `${button.bottom + 6}px`,
    bottom: above ? `${clientHeight - button.top + 6}px` : "auto",
    left: leftwards ? "auto" : `${Math.max(8, button.left)}px`,
    right: leftwards ? `${Math.max(8, clientWidth - button.right)}px` : "auto",
  };
}
