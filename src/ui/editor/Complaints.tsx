import { openFile } from "../selection.ts";
import { useSessionState } from "../SessionContext.ts";
import styles from "./Complaints.module.css";

/** Why the last deployment was refused, and what the shell said before a process ended: each opens its file. */
export function Complaints() {
  const refused = useSessionState((state) => state.deployErrors);
  const failed = useSessionState(({ readings }) => readings.scriptErrors.found);
  return (
    <>
      {refused.length > 0 && (
        <div className={styles.errors} role="alert">
          <p>Not deployed:</p>
          <List
            items={refused.map(({ file, line, column, message }) => {
              return { file, line, place: `${file}:${line}:${column}`, message };
            })}
          />
        </div>
      )}
      {failed.length > 0 && (
        <output className={styles.errors}>
          <p>Failed in {failed.at(-1)?.environmentId}:</p>
          <List
            items={failed.map(({ file, line, message }) => {
              return { file, line, place: `${file}:${line}`, message };
            })}
          />
        </output>
      )}
    </>
  );
}

interface Item {
  readonly file: string;
  readonly line: number;
  /** `startup.sh:7` */
  readonly place: string;
  readonly message: string;
}

function List({ items }: { readonly items: readonly Item[] }) {
  return (
    <ul>
      {items.map(({ file, line, place, message }) => (
        <li key={`${place} ${message}`}>
          <button type="button" className={styles.error} onClick={() => openFile(file, line)}>
            <code>{place}</code> {message}
          </button>
        </li>
      ))}
    </ul>
  );
}
