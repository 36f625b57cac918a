import type { DeployError } from "../../session/session.ts";
import { openFile } from "../selection.ts";
import { useSessionState } from "../SessionContext.ts";
import styles from "./DeployErrors.module.css";

/** Why the last deployment was refused: each complaint opens its file. */
export function DeployErrors() {
  const errors = useSessionState((state) => state.deployErrors);
  if (errors.length === 0) return null;
  return (
    <div className={styles.errors} role="alert">
      <p>Not deployed:</p>
      <ul>
        {errors.map((error) => (
          <li key={`${placeOf(error)} ${error.message}`}>
            <button type="button" className={styles.error} onClick={() => openFile(error.file)}>
              <code>{placeOf(error)}</code> {error.message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function placeOf({ file, line, column }: DeployError): string {
  return `${file}:${line}:${column}`;
}
