import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import { joined } from "./joined.ts";
import styles from "./ModalDialog.module.css";

interface ModalDialogProps {
  readonly title: string;
  readonly open: boolean;
  /** As much of the screen as it can have, for what is looked at. */
  readonly isWide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The browser's own modal dialog: traps focus, closes with Escape, gives the focus back. */
export function ModalDialog({ title, open, isWide = false, onClose, children }: ModalDialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      className={joined(styles.dialog, isWide && styles.wide)}
      aria-labelledby={id}
      onClose={onClose}
    >
      {open && (
        <>
          <div className={styles.top}>
            <h2 id={id} className={styles.title}>
              {title}
            </h2>
            <Button look="bare" aria-label="Close" onClick={onClose}>
              <Icon name="close" />
            </Button>
          </div>
          {children}
        </>
      )}
    </dialog>
  );
}
