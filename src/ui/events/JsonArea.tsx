import { AreaField } from "./AreaField.tsx";
import type { Reading } from "./eventJson.ts";
import { useState } from "react";

interface JsonAreaProps<Value> {
  readonly label: string;
  readonly initial: string;
  readonly read: (text: string) => Reading<Value>;
  readonly onRead: (reading: Reading<Value>) => void;
}

/** The whole event as JSON. A mistake is told below, and the text stays as it was typed. */
export function JsonArea<Value>({ label, initial, read, onRead }: JsonAreaProps<Value>) {
  const [text, setText] = useState(initial);
  const reading = read(text);
  return (
    <AreaField
      label={label}
      value={text}
      rows={14}
      problem={"problem" in reading ? reading.problem : null}
      onChange={(typed) => {
        setText(typed);
        onRead(read(typed));
      }}
    />
  );
}
