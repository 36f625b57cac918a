// The voice of the product: what just happened, in one sentence, and why.

import { useEffect, useRef, useState } from "react";
import { durationText } from "../../readings/durationText.ts";
import type { Sentence } from "../../readings/story.ts";
import { Button } from "../kit/Button.tsx";
import { Popover } from "../kit/Popover.tsx";
import { VisuallyHidden } from "../kit/VisuallyHidden.tsx";
import { useSelection } from "../selection.ts";
import { useSession, useSessionState, useShown } from "../SessionContext.ts";
import { useNarrow } from "../useNarrow.ts";
import styles from "./CaptionLine.module.css";
import { PastBar } from "./PastBar.tsx";
import { type IdleEnd, skipIdleTime, useAskedStep } from "./step.ts";

/** A screen reader hears a sentence at most this often, and then the latest: a hundred containers would drown it. */
const announcementGapMs = 2500;

export function CaptionLine() {
  const sentence = useSessionState(({ readings }) => readings.story.sentences.at(-1));
  const [asked, setAsked] = useState<Sentence | null>(null);
  const entryCount = useSessionState((state) => state.entryCount);
  const playing = useSessionState((state) => state.playing);
  const isPast = useSessionState((state) => state.isPast);
  // On a phone an opened environment covers the caption, and tells it itself.
  const narrow = useNarrow();
  const isCovered = useSelection(({ openedEnvironment }) => openedEnvironment !== null) && narrow;
  const end = useAskedStep(({ asked: end }) =>
    end?.entryCount === entryCount && !playing && !isPast ? end : null,
  );
  return (
    <div className={styles.caption}>
      <p className={styles.sentence}>
        {end ? (
          <IdleEndSentence end={end} />
        ) : sentence ? (
          sentence.parts.map(({ text, strong }, place) => (strong ? <b key={place}>{text}</b> : text))
        ) : (
          <>
            Nothing is running: no container, no cost. <b>Send a request</b> and watch what it starts.
          </>
        )}
      </p>
      {isPast && !isCovered && <PastBar className={styles.past} />}
      <Popover
        label="why?"
        name={sentence ? "Why did this happen?" : "Nothing happened yet"}
        buttonClass={styles.why}
        disabled={!sentence}
        onOpen={() => setAsked(sentence ?? null)}
      >
        {asked && (
          <>
            <p className={styles.about}>{textOf(asked)}</p>
            <p>{asked.why}</p>
          </>
        )}
      </Popover>
      <Announcer />
    </div>
  );
}

/** A step would have gone minutes ahead: what a person can do instead, and how to go there all the same. */
export function IdleEndSentence({ end: { environmentId, inMs } }: { readonly end: IdleEnd }) {
  const session = useSession();
  const skipped = durationText(Math.round(inMs / 1000) * 1000);
  return (
    <>
      <output>
        <b>Nothing is under way.</b> Send a request, or go on to the end of {environmentId}, which is idle:
      </output>{" "}
      <Button className={styles.skip} onClick={() => skipIdleTime(session)}>
        Skip {skipped}
      </Button>
    </>
  );
}

function Announcer() {
  const shown = useShown();
  const [spoken, setSpoken] = useState("");
  const spokenAt = useRef(0);

  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    function speak() {
      waiting = undefined;
      spokenAt.current = performance.now();
      const { readings, isPast } = shown.getState();
      const latest = readings.story.sentences.at(-1);
      const when = isPast ? "In the past: " : wasPast ? "Back to now: " : "";
      wasPast = isPast;
      setSpoken(when + (latest ? textOf(latest) : "nothing is running."));
    }
    let heard = shown.getState().readings.story.sentences.at(-1);
    let wasPast = shown.getState().isPast;
    const stop = shown.subscribe(({ readings, isPast }, before) => {
      const latest = readings.story.sentences.at(-1);
      if (latest === heard && isPast === before.isPast) return;
      heard = latest;
      waiting ??= setTimeout(speak, Math.max(0, spokenAt.current + announcementGapMs - performance.now()));
    });
    return () => {
      stop();
      clearTimeout(waiting);
    };
  }, [shown]);

  return (
    <VisuallyHidden>
      <span aria-live="polite">{spoken}</span>
    </VisuallyHidden>
  );
}

function textOf({ parts }: Sentence): string {
  return parts.map(({ text }) => text).join("");
}
