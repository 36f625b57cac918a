import { useState } from "react";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { useNarrow } from "../useNarrow.ts";
import { Brand } from "./Brand.tsx";
import { type ExampleChoice, ExamplePicker } from "./ExamplePicker.tsx";
import styles from "./Header.module.css";
import { SendButtons } from "./SendButtons.tsx";
import { ShortcutsDialog } from "./ShortcutsDialog.tsx";
import { ThemeToggle } from "./ThemeToggle.tsx";
import { Transport } from "./Transport.tsx";
import { useShortcuts } from "./useShortcuts.ts";

interface HeaderProps {
  readonly examples: readonly ExampleChoice[];
}

export function Header({ examples }: HeaderProps) {
  const narrow = useNarrow();
  const [showsShortcuts, setShowsShortcuts] = useState(false);
  const [showShortcuts] = useState(() => () => setShowsShortcuts(true));
  useShortcuts(showShortcuts);
  return (
    <header className={styles.header}>
      <div className={styles.name}>
        <Brand />
        <ExamplePicker examples={examples} />
      </div>
      <div className={styles.time}>
        <Transport compact={narrow} />
      </div>
      <div className={styles.send}>
        <SendButtons />
      </div>
      <div className={styles.view}>
        {!narrow && (
          <Button
            look="bare"
            aria-label="Keyboard shortcuts"
            title="Keyboard shortcuts (?)"
            onClick={showShortcuts}
          >
            <Icon name="keyboard" />
          </Button>
        )}
        <ThemeToggle />
      </div>
      <ShortcutsDialog open={showsShortcuts} onClose={() => setShowsShortcuts(false)} />
    </header>
  );
}
