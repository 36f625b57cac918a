// What lies in /tmp: the only place that can be written, and what outlives a restart of the process.

import { useState } from "react";
import { base64Size, sizeText, tmpSizeBytes } from "../stage/environment/tmpSize.ts";
import styles from "./TmpFiles.module.css";
import { filePreview } from "./filePreview.ts";

interface TmpFilesProps {
  readonly tmp: ReadonlyMap<string, string>;
  readonly limitMb: number;
}

export function TmpFiles({ tmp, limitMb }: TmpFilesProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const content = chosen === null ? undefined : tmp.get(chosen);
  const paths = [...tmp.keys()].sort();
  return (
    <div className={styles.files}>
      <p className={styles.total}>
        {sizeText(tmpSizeBytes(tmp))} of {limitMb} MB in /tmp. It stays as long as the environment does.
      </p>
      {paths.length > 0 && (
        <ul className={styles.list}>
          {paths.map((path) => (
            <li key={path}>
              <button
                type="button"
                className={styles.file}
                aria-expanded={path === chosen}
                onClick={() => setChosen(path === chosen ? null : path)}
              >
                <span>{path}</span>
                <span className={styles.size}>{sizeText(base64Size(tmp.get(path) ?? ""))}</span>
              </button>
              {path === chosen && content !== undefined && (
                <pre className={styles.preview}>{filePreview(content)}</pre>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
