// What both kinds of event have in common: a template, the form or its JSON, how many of them, send.

import { type ReactNode, useState } from "react";
import { type Range, requestsAtOnceRange } from "../../model/limit.ts";
import { grouped } from "../../readings/durationText.ts";
import { Button } from "../kit/Button.tsx";
import { NumberField } from "../kit/NumberField.tsx";
import { SegmentedControl } from "../kit/SegmentedControl.tsx";
import { SelectMenu } from "../kit/SelectMenu.tsx";
import styles from "./EventForm.module.css";
import type { Reading } from "./eventJson.ts";
import { JsonArea } from "./JsonArea.tsx";
import { useForeignChange } from "./useForeignChange.ts";

interface EventFormProps<Value> {
  /** `request`, `message`. */
  readonly noun: string;
  readonly value: Value;
  readonly templates: readonly { readonly name: string; readonly value: Value }[];
  readonly writeJson: (value: Value) => string;
  readonly readJson: (text: string) => Reading<Value>;
  readonly fields: (initial: Value, onRead: (reading: Reading<Value>) => void) => ReactNode;
  readonly onEdit: (value: Value) => void;
  readonly onSend: (value: Value, count: number, everyMs: number) => void;
}

const views = [
  { value: "form", label: "Form" },
  { value: "json", label: "JSON" },
] as const;

/** Ours: slower than that, a person presses the button again. */
const spacingMsRange: Range = {
  min: 0,
  max: 60_000,
  unit: "ms",
  why: "The next one follows within a minute at most.",
};

export function EventForm<Value>(props: EventFormProps<Value>) {
  const { noun, value, templates, onEdit } = props;
  const [key, edit] = useForeignChange(value, onEdit);
  const [view, setView] = useState<"form" | "json">("form");
  const [problem, setProblem] = useState<{ readonly key: number; readonly text: string } | null>(null);
  const [count, setCount] = useState(1);
  const [everyMs, setEveryMs] = useState(0);
  const present = problem?.key === key ? problem.text : null;

  function take(reading: Reading<Value>) {
    setProblem("problem" in reading ? { key, text: reading.problem } : null);
    if ("value" in reading) edit(reading.value);
  }
  return (
    <>
      <div className={styles.bar}>
        <SelectMenu
          label="Start from a template"
          options={templates.map(({ name }) => ({ value: name, label: name }))}
          value={null}
          onChoose={(name) => {
            const chosen = templates.find((each) => each.name === name);
            if (chosen) onEdit(chosen.value);
          }}
        />
        <SegmentedControl
          label="Edit as"
          options={views}
          value={view}
          // What cannot be read in one view would be lost in the other.
          onChoose={(chosen) => present === null && setView(chosen)}
        />
      </div>
      {view === "json" ? (
        <JsonArea
          key={key}
          label={`The ${noun} as JSON`}
          initial={props.writeJson(value)}
          read={props.readJson}
          onRead={take}
        />
      ) : (
        <div key={key}>{props.fields(value, take)}</div>
      )}
      <NumberField
        label="How many"
        value={count}
        range={{ ...requestsAtOnceRange, unit: `${noun}s` }}
        onCommit={setCount}
      />
      {count > 1 && (
        <NumberField
          label="Time between them"
          value={everyMs}
          range={spacingMsRange}
          step={100}
          hint={everyMs === 0 ? "All at once." : undefined}
          onCommit={setEveryMs}
        />
      )}
      <div className={styles.send}>
        <p className={styles.waits}>{present !== null && "Mend what is marked, then send."}</p>
        <Button look="main" disabled={present !== null} onClick={() => props.onSend(value, count, everyMs)}>
          {count === 1 ? `Send the ${noun}` : `Send ${grouped(count)} ${noun}s`}
        </Button>
      </div>
    </>
  );
}
