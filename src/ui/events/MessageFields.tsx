import { useState } from "react";
import type { ClientMessage } from "../../model/command.ts";
import { AreaField } from "./AreaField.tsx";
import type { Reading } from "./eventJson.ts";
import { readHeaderLines, writeHeaderLines } from "./headerLines.ts";

interface MessageFieldsProps {
  readonly initial: ClientMessage;
  readonly onRead: (reading: Reading<ClientMessage>) => void;
}

/** Keeps what is typed, valid or not, and tells at every change what it reads as. */
export function MessageFields({ initial, onRead }: MessageFieldsProps) {
  const [typed, setTyped] = useState({
    body: initial.body,
    attributes: writeHeaderLines(Object.entries(initial.attributes)),
  });
  const attributes = readHeaderLines(typed.attributes);

  function change(changes: Partial<typeof typed>) {
    const next = { ...typed, ...changes };
    setTyped(next);
    const list = readHeaderLines(next.attributes);
    if ("problem" in list) onRead({ problem: list.problem.replace("header", "attribute") });
    else onRead({ value: { body: next.body, attributes: Object.fromEntries(list.headers) } });
  }
  return (
    <>
      <AreaField label="Body" value={typed.body} rows={8} onChange={(body) => change({ body })} />
      <AreaField
        label="Attributes"
        value={typed.attributes}
        rows={2}
        placeholder="name: value"
        problem={"problem" in attributes ? attributes.problem.replace("header", "attribute") : null}
        onChange={(text) => change({ attributes: text })}
      />
    </>
  );
}
