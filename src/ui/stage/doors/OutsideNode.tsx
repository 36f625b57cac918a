// The outside world: the hosts that are asked right now, and the buckets that were filled. There only once it is used.

import { memo } from "react";
import { counted } from "../../../readings/durationText.ts";
import { hostsInUse } from "../../../readings/hostsInUse.ts";
import { Button } from "../../kit/Button.tsx";
import { joined } from "../../kit/joined.ts";
import { openSite } from "../../selection.ts";
import { useSessionState } from "../../SessionContext.ts";
import { bucketsShown } from "../stageLayout.ts";
import box from "./Box.module.css";
import styles from "./OutsideNode.module.css";

export const OutsideNode = memo(function OutsideNode() {
  const [first, second, ...others] = useSessionState(({ world }) =>
    hostsInUse(world)
      .map(({ host, count }) => (count > 1 ? `${host} × ${count}` : host))
      .join("\n"),
  ).split("\n");
  const buckets = useSessionState(({ world }) =>
    [...world.buckets].map(([name, objects]) => `${name}\n${objects.size}`).join("\n\n"),
  );
  const listed = buckets === "" ? [] : buckets.split("\n\n").map((each) => each.split("\n"));
  return (
    <section className={joined(box.box, styles.outside)} aria-label="Outside world">
      <div className={box.name}>Outside world</div>
      <div className={joined(box.line, first !== "" && box.code)} title={first}>
        {first === "" ? "hosts your code asks" : first}
      </div>
      {second !== undefined && (
        <div className={joined(box.line, box.code)} title={second}>
          {second}
          {others.length > 0 && ` and ${others.length} more`}
        </div>
      )}
      {listed.slice(0, bucketsShown).map(([name = "", objects]) => (
        <div key={name}>
          <div className={joined(box.line, box.code)} title={`The bucket ${name}`}>
            s3://{name}
          </div>
          <div className={styles.row}>
            <span className={box.line}>{counted(Number(objects), "object")}</span>
            <Button
              className={joined(styles.open, "nopan")}
              aria-label={`Open the site in ${name}`}
              title={`Open the site in the bucket ${name}`}
              disabled={Number(objects) === 0}
              onClick={() => openSite(name)}
            >
              Open the site
            </Button>
          </div>
        </div>
      ))}
      {listed.length > bucketsShown && (
        <div className={box.line}>{counted(listed.length - bucketsShown, "bucket")} more</div>
      )}
    </section>
  );
});
