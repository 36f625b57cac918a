import {
  batchSizeRange,
  maximumConcurrencyRange,
  maxReceiveCountRange,
  visibilityTimeoutSecondsRange,
} from "../../model/limit.ts";
import type { QueueSettings } from "../../model/serviceSettings.ts";
import { CheckField } from "../kit/CheckField.tsx";
import { NumberField } from "../kit/NumberField.tsx";
import { useSession, useSessionState } from "../SessionContext.ts";
import { OptionalNumberField } from "./OptionalNumberField.tsx";

export function QueueForm() {
  const session = useSession();
  const queue = useSessionState(({ project }) => project.settings.queue);
  const timeoutSeconds = useSessionState(({ project }) => project.configuration.timeoutSeconds);

  function edit(changes: Partial<QueueSettings>) {
    session.editSettings({ queue: { ...queue, ...changes } });
  }
  return (
    <>
      <NumberField
        label="Batch size"
        term="batch"
        value={queue.batchSize}
        range={batchSizeRange}
        hint="Messages that one event may carry."
        onCommit={(batchSize) => edit({ batchSize })}
      />
      <NumberField
        label="Visibility timeout"
        term="visibility timeout"
        value={queue.visibilityTimeoutMs / 1000}
        range={visibilityTimeoutSecondsRange}
        hint={
          queue.visibilityTimeoutMs < timeoutSeconds * 1000
            ? "Shorter than the function's timeout: a message may come back while it is still being worked on."
            : "How long a received message stays hidden before it comes back."
        }
        onCommit={(seconds) => edit({ visibilityTimeoutMs: seconds * 1000 })}
      />
      <NumberField
        label="Maximum receives"
        term="dead-letter queue"
        value={queue.maxReceiveCount}
        range={maxReceiveCountRange}
        hint="A message that was received that often without success goes to the dead-letter queue."
        onCommit={(maxReceiveCount) => edit({ maxReceiveCount })}
      />
      <OptionalNumberField
        label="maximum concurrency"
        value={queue.maximumConcurrency}
        initial={2}
        range={maximumConcurrencyRange}
        hint="Batches of this queue that may be worked on at the same time."
        onCommit={(maximumConcurrency) => edit({ maximumConcurrency })}
      />
      <CheckField
        label="ReportBatchItemFailures"
        checked={queue.reportBatchItemFailures}
        hint="The function may name the messages that failed; only they come back."
        onChange={(reportBatchItemFailures) => edit({ reportBatchItemFailures })}
      />
    </>
  );
}
