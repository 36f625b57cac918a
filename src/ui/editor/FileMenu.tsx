import { type FormEvent, useState } from "react";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { ModalDialog } from "../kit/ModalDialog.tsx";
import { Popover } from "../kit/Popover.tsx";
import { openFile } from "../selection.ts";
import { useSession, useSessionState } from "../SessionContext.ts";
import styles from "./FileMenu.module.css";
import { newFileRefusal } from "./newFileRefusal.ts";

interface FileMenuProps {
  /** The file that is open; `null`: none is. */
  readonly path: string | null;
}

type Question = "remove" | "reset";

export function FileMenu({ path }: FileMenuProps) {
  const session = useSession();
  const project = useSessionState((state) => state.project);
  const [question, setQuestion] = useState<Question | null>(null);
  const single = Object.keys(project.files).length === 1;

  function answerYes() {
    if (question === "reset") void session.openExample(project.example);
    else if (path !== null) session.removeFile(path);
    setQuestion(null);
  }
  return (
    <>
      <Popover label={<Icon name="more" />} name="Files" buttonClass={styles.button}>
        <NewFileForm />
        <div className={styles.actions}>
          {path !== null && (
            <Button disabled={single} onClick={() => setQuestion("remove")}>
              Remove {path}…
            </Button>
          )}
          <Button onClick={() => setQuestion("reset")}>Reset to the example…</Button>
        </div>
      </Popover>
      <ModalDialog
        title={question === "reset" ? "Reset to the example?" : `Remove ${path}?`}
        open={question !== null}
        onClose={() => setQuestion(null)}
      >
        <p>
          {question === "reset"
            ? "Your files, settings and events become those of the example again, and nothing is running."
            : "The file and what you wrote in it are gone. What is deployed keeps it until you deploy."}
        </p>
        <div className={styles.answers}>
          <Button onClick={() => setQuestion(null)}>Cancel</Button>
          <Button look="danger" onClick={answerYes}>
            {question === "reset" ? "Reset" : "Remove"}
          </Button>
        </div>
      </ModalDialog>
    </>
  );
}

function NewFileForm() {
  const session = useSession();
  const [path, setPath] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);

  function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const refused = newFileRefusal(path, session.store.getState().project.files);
    setRefusal(refused);
    if (refused !== null) return;
    session.addFile(path);
    openFile(path);
    setPath("");
    event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
  }
  return (
    <form className={styles.form} onSubmit={add}>
      <label>
        New file
        <input
          className={styles.path}
          value={path}
          placeholder="lib/words.mjs"
          spellCheck={false}
          autoCapitalize="off"
          onChange={(event) => setPath(event.currentTarget.value)}
        />
      </label>
      <button type="submit" className={styles.add}>
        Add
      </button>
      {refusal && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
    </form>
  );
}
