import { useState } from "react";
import { Button } from "../kit/Button.tsx";
import { ModalDialog } from "../kit/ModalDialog.tsx";
import { SelectMenu } from "../kit/SelectMenu.tsx";
import { useSession, useSessionState } from "../SessionContext.ts";
import styles from "./ExamplePicker.module.css";

export interface ExampleChoice {
  readonly name: string;
  readonly title: string;
}

interface ExamplePickerProps {
  readonly examples: readonly ExampleChoice[];
}

/** Opening an example replaces the draft, so it asks first where that would lose work. */
export function ExamplePicker({ examples }: ExamplePickerProps) {
  const session = useSession();
  const current = useSessionState(({ project }) => project.example);
  const [asked, setAsked] = useState<ExampleChoice | null>(null);
  const options = examples.map(({ name, title }) => ({ value: name, label: title }));
  return (
    <>
      <SelectMenu
        label="Example"
        className={styles.picker}
        options={options}
        value={examples.some(({ name }) => name === current) ? current : null}
        onChoose={(name) => setAsked(examples.find((each) => each.name === name) ?? null)}
      />
      <ModalDialog
        title={asked ? `Open “${asked.title}”?` : ""}
        open={asked !== null}
        onClose={() => setAsked(null)}
      >
        <p>The example replaces your files, settings and events, and starts afresh with nothing running.</p>
        <div className={styles.answers}>
          <Button onClick={() => setAsked(null)}>Keep what I have</Button>
          <Button
            look="main"
            onClick={() => {
              if (asked) void session.openExample(asked.name);
              setAsked(null);
            }}
          >
            Open the example
          </Button>
        </div>
      </ModalDialog>
    </>
  );
}
