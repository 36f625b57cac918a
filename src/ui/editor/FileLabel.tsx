import { VisuallyHidden } from "../kit/VisuallyHidden.tsx";
import { useSessionState } from "../SessionContext.ts";
import styles from "./FileLabel.module.css";

/** The file's name, with a dot while it differs from what is deployed. */
export function FileLabel({ path }: { readonly path: string }) {
  const differs = useSessionState(
    ({ project, deployedFiles }) => deployedFiles !== null && deployedFiles[path] !== project.files[path],
  );
  return (
    <span className={styles.label}>
      {path}
      {differs && (
        <>
          <span className={styles.dot} aria-hidden="true" title="Changed since the last deployment" />
          <VisuallyHidden> (not deployed yet)</VisuallyHidden>
        </>
      )}
    </span>
  );
}
