import { FunctionForm } from "./FunctionForm.tsx";
import { QueueForm } from "./QueueForm.tsx";
import { ServiceForm } from "./ServiceForm.tsx";
import styles from "./SettingsPanel.module.css";

export function SettingsPanel() {
  return (
    <div className={styles.settings}>
      <section>
        <h2>Function</h2>
        <p className={styles.effect}>Part of a version: takes effect when you deploy.</p>
        <FunctionForm />
      </section>
      <section>
        <h2>Service</h2>
        <p className={styles.effect}>Takes effect at once.</p>
        <ServiceForm />
      </section>
      <section>
        <h2>Queue and its event source mapping</h2>
        <p className={styles.effect}>Takes effect at once.</p>
        <QueueForm />
      </section>
    </div>
  );
}
