import { type ReactNode, useId, useRef, useState } from "react";
import type { Term as Explanation } from "../../readings/glossary.ts";
import { joined } from "./joined.ts";
import { besides } from "./Popover.tsx";
import styles from "./Term.module.css";

interface TermProps {
  /** As the glossary has it. */
  readonly name: string;
  /** The word as it stands there; a question mark where it is left out. */
  readonly children?: ReactNode;
}

/** A word of the field, explained where it stands: on hover, on focus and on a tap. */
export function Term({ name, children }: TermProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  const [explanation, setExplanation] = useState<Explanation | null>(null);

  async function show() {
    if (!explanation) {
      const { findTerm } = await import("../../readings/glossary.ts");
      setExplanation(findTerm(name) ?? null);
    }
    if (!button.current?.matches(":hover, :focus") || !bubble.current || isOpen(bubble.current)) return;
    Object.assign(bubble.current.style, besides(button.current.getBoundingClientRect()));
    bubble.current.showPopover();
  }
  function hide() {
    // The pointer may have moved onto the bubble, to its link.
    if (!bubble.current || !isOpen(bubble.current) || bubble.current.matches(":hover, :focus-within")) return;
    bubble.current.hidePopover();
  }

  return (
    <span onPointerLeave={hide} onBlur={hide}>
      <button
        ref={button}
        type="button"
        className={joined(styles.term, !children && styles.question)}
        aria-label={children ? undefined : `What is ${name}?`}
        aria-describedby={explanation ? id : undefined}
        onPointerEnter={() => void show()}
        onFocus={() => void show()}
        onClick={() => void show()}
      >
        {children ?? "?"}
      </button>
      <span ref={bubble} id={id} role="tooltip" popover="auto" className={styles.bubble}>
        {explanation && (
          <>
            {explanation.meaning}{" "}
            <a href={explanation.url} target="_blank" rel="noreferrer">
              Documentation
            </a>
          </>
        )}
      </span>
    </span>
  );
}

function isOpen(bubble: HTMLElement): boolean {
  return bubble.matches(":popover-open");
}
