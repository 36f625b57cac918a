import {
  accountConcurrencyRange,
  idleLifetimeSecondsRange,
  integrationTimeoutMsRange,
  reservedConcurrencyRange,
} from "../../model/limit.ts";
import { NumberField } from "../kit/NumberField.tsx";
import { SelectField } from "../kit/SelectField.tsx";
import { useSession, useSessionState } from "../SessionContext.ts";
import { OptionalNumberField } from "./OptionalNumberField.tsx";

const cpuModels = [
  { value: "measured", label: "measured" },
  { value: "fixed", label: "fixed" },
] as const;

export function ServiceForm() {
  const session = useSession();
  const settings = useSessionState(({ project }) => project.settings);
  return (
    <>
      <NumberField
        label="Account concurrency"
        term="concurrency"
        value={settings.accountConcurrency}
        range={accountConcurrencyRange}
        hint="Environments that may work at the same time; one more event is throttled."
        onCommit={(accountConcurrency) => session.editSettings({ accountConcurrency })}
      />
      <OptionalNumberField
        label="reserved concurrency"
        value={settings.reservedConcurrency}
        initial={Math.min(10, settings.accountConcurrency)}
        range={{ ...reservedConcurrencyRange, max: settings.accountConcurrency }}
        hint="Keeps a share of the account's concurrency for this function, and is its limit."
        onCommit={(reservedConcurrency) => session.editSettings({ reservedConcurrency })}
      />
      <NumberField
        label="Idle lifetime"
        term="shutdown"
        value={settings.idleLifetimeMs / 1000}
        range={idleLifetimeSecondsRange}
        step={10}
        hint="How long an environment is kept with nothing to do. AWS does not tell; 5 to 7 minutes were observed."
        onCommit={(seconds) => session.editSettings({ idleLifetimeMs: seconds * 1000 })}
      />
      <SelectField
        label="CPU time"
        value={settings.cpuModel}
        options={cpuModels}
        hint={
          settings.cpuModel === "measured"
            ? "What your code really burns, scaled by memory: it differs a little from run to run."
            : "A modelled cost for every turn of your code: the same run gives the same trace, byte for byte."
        }
        onCommit={(cpuModel) => session.editSettings({ cpuModel })}
      />
      <NumberField
        label="API Gateway integration timeout"
        term="integration timeout"
        value={settings.apiGateway.integrationTimeoutMs}
        range={integrationTimeoutMsRange}
        step={1000}
        hint="How long API Gateway waits for the function before it answers 504."
        onCommit={(integrationTimeoutMs) => session.editSettings({ apiGateway: { integrationTimeoutMs } })}
      />
    </>
  );
}
