import styles from "./Brand.module.css";

/** The emblem, two linked curls, and the name. */
export function Brand() {
  return (
    <h1 className={styles.brand}>
      <svg
        width="26"
        height="22"
        viewBox="0 0 26 22"
        fill="none"
        strokeWidth="2.2"
        strokeLinecap="round"
        aria-hidden="true"
      >
        <path d="M3 11a5 5 0 0 1 8.6-3.4L14.4 14.4A5 5 0 1 0 23 11" stroke="var(--next)" />
        <path d="M23 11a5 5 0 0 0-8.6-3.4L11.6 14.4A5 5 0 1 1 3 11" stroke="var(--logic)" />
      </svg>
      Two Curls
    </h1>
  );
}
