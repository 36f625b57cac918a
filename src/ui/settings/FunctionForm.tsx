import { type Guest, oneVcpuMb } from "../../model/functionConfiguration.ts";
import { ephemeralStorageMbRange, memoryMbRange, timeoutSecondsRange } from "../../model/limit.ts";
import { NumberField } from "../kit/NumberField.tsx";
import { SelectField } from "../kit/SelectField.tsx";
import { TextField } from "../kit/TextField.tsx";
import { useSession, useSessionState } from "../SessionContext.ts";
import styles from "./FunctionForm.module.css";
import { ImageFacts } from "./ImageFacts.tsx";
import { VariablesTable } from "./VariablesTable.tsx";

const guests: Readonly<Record<Guest, string>> = {
  container: "A container image: its Dockerfile says what is started",
  jsLoop: "A program that runs the loop itself: bootstrap.mjs",
  handler: "A handler that the runtime interface client calls",
  person: "You, at a prompt inside the environment",
};

const architectures = [
  { value: "x86_64", label: "x86_64" },
  { value: "arm64", label: "arm64" },
] as const;

export function FunctionForm() {
  const session = useSession();
  const configuration = useSessionState(({ project }) => project.configuration);
  const vcpus = (configuration.memoryMb / oneVcpuMb).toFixed(2);
  return (
    <>
      <dl className={styles.facts}>
        <dt>Name</dt>
        <dd>
          <code>{configuration.functionName}</code>
        </dd>
        <dt>Runs</dt>
        <dd>{guests[configuration.guest]}</dd>
      </dl>
      {configuration.guest === "container" && <ImageFacts />}
      {configuration.guest === "handler" && (
        <TextField
          label="Handler"
          term="handler"
          value={configuration.handler}
          hint="File without its extension, a dot, and the name that it exports."
          refuse={(text) =>
            /^[\w./-]+\.[\w$]+$/.test(text) ? null : "A handler is written file.export, like handler.handler."
          }
          onCommit={(handler) => session.editConfiguration({ handler })}
        />
      )}
      <NumberField
        label="Memory"
        term="memory"
        value={configuration.memoryMb}
        range={memoryMbRange}
        step={64}
        hint={`CPU comes with it: 1,769 MB is one vCPU, so this is ${vcpus}.`}
        onCommit={(memoryMb) => session.editConfiguration({ memoryMb })}
      />
      <NumberField
        label="Timeout"
        term="timeout"
        value={configuration.timeoutSeconds}
        range={timeoutSecondsRange}
        hint="An invocation that takes longer is ended, and its process with it."
        onCommit={(timeoutSeconds) => session.editConfiguration({ timeoutSeconds })}
      />
      <NumberField
        label="Ephemeral storage"
        term="ephemeral storage"
        value={configuration.ephemeralStorageMb}
        range={ephemeralStorageMbRange}
        step={128}
        hint="Size of /tmp, the only place a function can write to."
        onCommit={(ephemeralStorageMb) => session.editConfiguration({ ephemeralStorageMb })}
      />
      <SelectField
        label="Architecture"
        value={configuration.architecture}
        options={architectures}
        hint="The same here; on the bill arm64 costs a fifth less per GB-second."
        onCommit={(architecture) => session.editConfiguration({ architecture })}
      />
      <h3 className={styles.variables}>Environment variables</h3>
      <VariablesTable />
    </>
  );
}
