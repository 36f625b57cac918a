// What the last deployment built from the Dockerfile: what is started, where, with which tools, and what was passed over.

import type { ContainerImage } from "../../model/containerImage/containerImage.ts";
import { dockerfileName } from "../../model/containerImage/dockerfileName.ts";
import { openFile, openPanel } from "../selection.ts";
import { useSessionState } from "../SessionContext.ts";
import { useNarrow } from "../useNarrow.ts";
import form from "./FunctionForm.module.css";
import styles from "./ImageFacts.module.css";

export function ImageFacts() {
  const deployment = useSessionState(({ world }) => world.deployments.at(-1));
  const dockerfile = useSessionState(({ project }) => project.files[dockerfileName]);
  if (!deployment?.image) {
    return <p className={styles.muted}>Deploy, and what the Dockerfile makes of the image is told here.</p>;
  }
  const { image, version, files } = deployment;
  return (
    <section aria-label="Image">
      <dl className={form.facts}>
        <dt>Image of</dt>
        <dd>
          version {version}
          {dockerfile !== files[dockerfileName] && ": the Dockerfile has changed since"}
        </dd>
        <dt>Base</dt>
        <dd>
          <code>{image.base}</code>
        </dd>
        <dt>Entry point</dt>
        <dd>{image.entrypoint.length > 0 ? <code>{execForm(image.entrypoint)}</code> : "none"}</dd>
        {image.command.length > 0 && (
          <>
            <dt>Command</dt>
            <dd>
              <code>{execForm(image.command)}</code>
            </dd>
          </>
        )}
        <dt>Working directory</dt>
        <dd>
          <code>{image.workingDirectory}</code>
        </dd>
        <dt>Tools added</dt>
        <dd>{image.tools.length > 0 ? <code>{image.tools.join(" ")}</code> : "none"}</dd>
      </dl>
      {image.notes.length > 0 && <PassedOver notes={image.notes} />}
    </section>
  );
}

function PassedOver({ notes }: Pick<ContainerImage, "notes">) {
  const narrow = useNarrow();
  return (
    <>
      <h3 className={form.variables}>Passed over by the build</h3>
      <ul className={styles.notes}>
        {notes.map(({ line, message }) => (
          <li key={`${line} ${message}`}>
            <button
              type="button"
              className={styles.note}
              onClick={() => {
                openFile(dockerfileName, line);
                if (narrow) openPanel("code");
              }}
            >
              <code>
                {dockerfileName}:{line}
              </code>{" "}
              {message}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** As a Dockerfile writes a list of words: `["/bin/sh", "-c", "x"]`. */
function execForm(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(", ")}]`;
}
