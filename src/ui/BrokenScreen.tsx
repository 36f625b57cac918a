import styles from "./BrokenScreen.module.css";
import { Button } from "./kit/Button.tsx";

/** The app itself failed: one sentence, and what to do. Files and settings were saved at every change. */
export function BrokenScreen({ why }: { readonly why: string }) {
  return (
    <main className={styles.broken}>
      <div role="alert">
        <h1>Two Curls cannot go on</h1>
        <p>{why}</p>
        <p>Your files and settings are saved in this browser and will be here after a reload.</p>
      </div>
      <Button look="main" onClick={() => location.reload()}>
        Reload the page
      </Button>
    </main>
  );
}
