import { type FormEvent, useState } from "react";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import inputs from "../kit/inputs.module.css";
import { useSession, useSessionState } from "../SessionContext.ts";
import { variableNameRefusal, variablesSizeRefusal } from "./variableRefusal.ts";
import styles from "./VariablesTable.module.css";

type Variables = Readonly<Record<string, string>>;

export function VariablesTable() {
  const session = useSession();
  const variables = useSessionState(({ project }) => project.configuration.variables);
  const [refusal, setRefusal] = useState<string | null>(null);

  function change(next: Variables): boolean {
    const refused = variablesSizeRefusal(next);
    setRefusal(refused);
    if (refused === null) session.editConfiguration({ variables: next });
    return refused === null;
  }
  return (
    <div className={styles.variables}>
      {Object.entries(variables).map(([name, value]) => (
        <div key={name} className={styles.row}>
          <code className={styles.name} title={name}>
            {name}
          </code>
          <input
            className={inputs.text}
            aria-label={`Value of ${name}`}
            defaultValue={value}
            spellCheck={false}
            onBlur={(event) => {
              const text = event.currentTarget.value;
              if (text !== value && !change({ ...variables, [name]: text }))
                event.currentTarget.value = value;
            }}
          />
          <Button
            look="bare"
            aria-label={`Remove ${name}`}
            title={`Remove ${name}`}
            onClick={() =>
              change(Object.fromEntries(Object.entries(variables).filter(([each]) => each !== name)))
            }
          >
            <Icon name="close" />
          </Button>
        </div>
      ))}
      <NewVariable variables={variables} change={change} refuse={setRefusal} />
      {refusal && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
    </div>
  );
}

interface NewVariableProps {
  readonly variables: Variables;
  readonly change: (next: Variables) => boolean;
  readonly refuse: (refusal: string) => void;
}

function NewVariable({ variables, change, refuse }: NewVariableProps) {
  const [name, setName] = useState("");
  const [value, setValue] = useState("");

  function add(event: FormEvent) {
    event.preventDefault();
    const refused = variableNameRefusal(name.trim(), Object.keys(variables));
    if (refused !== null) return refuse(refused);
    if (!change({ ...variables, [name.trim()]: value })) return;
    setName("");
    setValue("");
  }
  return (
    <form className={styles.row} onSubmit={add}>
      <input
        className={inputs.text}
        aria-label="Name of a new variable"
        placeholder="NAME"
        value={name}
        spellCheck={false}
        autoCapitalize="characters"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <input
        className={inputs.text}
        aria-label="Value of the new variable"
        placeholder="value"
        value={value}
        spellCheck={false}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <button type="submit" className={styles.add}>
        Add
      </button>
    </form>
  );
}
