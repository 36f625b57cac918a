// The site that lies in a bucket, to be looked at: its page in a frame that runs nothing and loads nothing.

import { useState } from "react";
import { clockText, counted } from "../../readings/durationText.ts";
import { sitePage, sitePages } from "../../readings/sitePage.ts";
import { ModalDialog } from "../kit/ModalDialog.tsx";
import { SelectMenu } from "../kit/SelectMenu.tsx";
import { closeSite, openSite, useSelection } from "../selection.ts";
import { useSessionState, useShown } from "../SessionContext.ts";
import { deadEnds } from "./deadEnds.ts";
import styles from "./SiteDialog.module.css";
import { storedBy } from "./storedBy.ts";

export function SiteDialog() {
  const bucket = useSelection(({ openedSite }) => openedSite);
  return (
    <ModalDialog title={`The site in ${bucket ?? ""}`} open={bucket !== null} isWide onClose={closeSite}>
      {bucket !== null && <Site key={bucket} bucket={bucket} />}
    </ModalDialog>
  );
}

export function Site({ bucket }: { readonly bucket: string }) {
  const buckets = useSessionState(({ world }) => [...world.buckets.keys()].join("\n")).split("\n");
  const objects = useSessionState(({ world }) => world.buckets.get(bucket));
  const { entries, entryCount } = useShown().getState();
  const [wanted, setWanted] = useState<string | null>(null);
  const pages = objects ? sitePages(objects) : [];
  const key = pages.find((page) => page === wanted) ?? pages[0];
  const page = objects && key !== undefined ? sitePage(objects, key) : null;
  const object = key === undefined ? undefined : objects?.get(key);
  const storer = object && key !== undefined ? storedBy(entries.slice(0, entryCount), bucket, key) : null;
  return (
    <>
      <div className={styles.bar}>
        {buckets.length > 1 && (
          <span className={styles.choice}>
            Bucket{" "}
            <SelectMenu label="Bucket" options={buckets.map(optionOf)} value={bucket} onChoose={openSite} />
          </span>
        )}
        {key !== undefined && (
          <span className={styles.choice}>
            Page <SelectMenu label="Page" options={pages.map(optionOf)} value={key} onChoose={setWanted} />
          </span>
        )}
        {object && (
          <span className={styles.when}>
            stored at {clockText(object.storedAt)}
            {storer !== null && ` by ${storer}`}
          </span>
        )}
      </div>
      {page === null ? (
        <p className={styles.none}>
          There is no page in this bucket yet: {counted(objects?.size ?? 0, "object")}, none of it HTML.
        </p>
      ) : (
        <iframe className={styles.page} title={`Page ${key}`} sandbox="" srcDoc={deadEnds(page)} />
      )}
      <p className={styles.note}>
        Links in the page lead nowhere here: choose the page above. It changes when a container stores it
        anew.
      </p>
    </>
  );
}

function optionOf(name: string): { readonly value: string; readonly label: string } {
  return { value: name, label: name };
}
