import { type ReactNode, Suspense } from "react";
import { Button } from "./Button.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import styles from "./Later.module.css";

interface LaterProps {
  /** `the terminal`: what is being loaded. */
  readonly what: string;
  /** What stands there until then; a line of text where it is left out. */
  readonly meanwhile?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the screen whose script is loaded when it is first needed, and which may fail alone. */
export function Later({ what, meanwhile, children }: LaterProps) {
  return (
    <ErrorBoundary fallback={(error) => <Failed what={what} error={error} />}>
      <Suspense fallback={meanwhile ?? <p className={styles.line}>Loading {what}…</p>}>{children}</Suspense>
    </ErrorBoundary>
  );
}

function Failed({ what, error }: { readonly what: string; readonly error: unknown }) {
  return (
    <div className={styles.failed} role="alert">
      <p>
        Two Curls could not show {what}: {error instanceof Error ? error.message : String(error)}. Your files
        and settings are kept; reload the page to go on.
      </p>
      <Button onClick={() => location.reload()}>Reload the page</Button>
    </div>
  );
}
