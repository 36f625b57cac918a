import styles from "./PlainCode.module.css";

/** The file before the editor's script is here, with the editor's metrics: nothing moves when it comes. */
export function PlainCode({ text }: { readonly text: string }) {
  return (
    <pre className={styles.code}>
      {text.split("\n").map((line, at) => (
        <div key={at} className={styles.line}>
          <span className={styles.number}>{at + 1}</span>
          <span>{line}</span>
        </div>
      ))}
    </pre>
  );
}
