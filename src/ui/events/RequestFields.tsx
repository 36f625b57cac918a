import { useId, useState } from "react";
import type { ClientRequest } from "../../model/command.ts";
import inputs from "../kit/inputs.module.css";
import { SelectMenu } from "../kit/SelectMenu.tsx";
import { AreaField } from "./AreaField.tsx";
import type { Reading } from "./eventJson.ts";
import { readHeaderLines, writeHeaderLines } from "./headerLines.ts";
import { methods, targetProblem } from "./requestRules.ts";
import styles from "./RequestFields.module.css";

const methodOptions = methods.map((method) => ({ value: method, label: method }));

interface RequestFieldsProps {
  readonly initial: ClientRequest;
  readonly onRead: (reading: Reading<ClientRequest>) => void;
}

/** Keeps what is typed, valid or not, and tells at every change what it reads as. */
export function RequestFields({ initial, onRead }: RequestFieldsProps) {
  const id = useId();
  const [typed, setTyped] = useState({ ...initial, headers: writeHeaderLines(initial.headers) });
  const wrongTarget = targetProblem(typed.target);
  const headers = readHeaderLines(typed.headers);

  function change(changes: Partial<typeof typed>) {
    const next = { ...typed, ...changes };
    setTyped(next);
    const problem = targetProblem(next.target);
    const list = readHeaderLines(next.headers);
    if (problem !== null) onRead({ problem });
    else if ("problem" in list) onRead(list);
    else onRead({ value: { ...next, headers: list.headers } });
  }
  return (
    <>
      <div className={styles.line}>
        <SelectMenu
          label="Method"
          options={methodOptions}
          value={methods.find((each) => each === typed.method) ?? null}
          onChoose={(method) => change({ method })}
        />
        <input
          className={inputs.text}
          aria-label="Path and query"
          value={typed.target}
          spellCheck={false}
          autoCapitalize="off"
          aria-invalid={wrongTarget !== null}
          aria-describedby={`${id}-target`}
          onChange={(event) => change({ target: event.currentTarget.value })}
        />
      </div>
      {wrongTarget && (
        <p id={`${id}-target`} role="alert" className={styles.problem}>
          {wrongTarget}
        </p>
      )}
      <AreaField
        label="Headers"
        value={typed.headers}
        rows={3}
        placeholder="Name: value"
        problem={"problem" in headers ? headers.problem : null}
        onChange={(text) => change({ headers: text })}
      />
      <AreaField label="Body" value={typed.body} rows={6} onChange={(body) => change({ body })} />
    </>
  );
}
