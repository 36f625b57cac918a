import { type ReactNode, useId, useRef } from "react";
import { besides } from "./Popover.tsx";
import styles from "./Term.module.css";

interface TermProps {
  readonly children: ReactNode;
  /** One sentence. */
  readonly means: string;
  /** Where the real documentation says more. */
  readonly href?: string | undefined;
}

/** A word of the field, explained where it stands: on hover, on focus and on a tap. */
export function Term({ children, means, href }: TermProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);

  function show() {
    if (!button.current || !bubble.current) return;
    Object.assign(bubble.current.style, besides(button.current.getBoundingClientRect()));
    bubble.current.showPopover();
  }
  function hide() {
    // The pointer may have moved onto the bubble, to its link.
    if (bubble.current?.matches(":hover, :focus-within")) return;
    bubble.current?.hidePopover();
  }

  return (
    <span onPointerLeave={hide} onBlur={hide}>
      <button
        ref={button}
        type="button"
        className={styles.term}
        aria-describedby={id}
        onPointerEnter={show}
        onFocus={show}
        onClick={show}
      >
        {children}
      </button>
      <span ref={bubble} id={id} role="tooltip" popover="auto" className={styles.bubble}>
        {means}
        {href && (
          <>
            {" "}
            <a href={href} target="_blank" rel="noreferrer">
              Documentation
            </a>
          </>
        )}
      </span>
    </span>
  );
}
