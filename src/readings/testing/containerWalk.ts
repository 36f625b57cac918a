// For tests: a container's walk in entries, line by line. Its init, the first call of next, and its business logic.

import { buildImage } from "../../model/containerImage/containerImage.ts";
import type { EntryDraft } from "../../model/entry.ts";
import { defaultConfiguration } from "../../model/functionConfiguration.ts";
import type { EnvironmentId } from "../../model/id.ts";
import { virtualTime } from "../../model/time.ts";
import { event, type Moment, next } from "./fold.ts";
import { launched, requestId } from "./walk.ts";

export const containerFiles = {
  Dockerfile: `FROM public.ecr.aws/amazonlinux/amazonlinux:2023
RUN yum install -y jq tar gzip git
EXPOSE 8080
COPY startup.sh businesscode.sh /
ENTRYPOINT ["/startup.sh"]
`,
  "startup.sh": `#!/bin/bash
cd /tmp
while true
do
  HEADERS="$(mktemp)"
  EVENT=$(curl -sS -D "$HEADERS" "http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation/next")
  ID=$(grep -Fi Request-Id "$HEADERS" | cut -d: -f2)
  /businesscode.sh
  curl -X POST "http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation/$ID/response" -d ok
done
`,
  "businesscode.sh": "#!/bin/bash\nrm -rf site\ntouch /var/task/x\n",
} as const;

export const containerConfiguration = { ...defaultConfiguration, guest: "container" } as const;

const environmentId: EnvironmentId = "env-1";
const process = { environmentId, process: 1 } as const;

export function containerDeployed(version: number): EntryDraft {
  const { image } = buildImage(containerFiles);
  return {
    type: "function.deployed",
    version,
    files: containerFiles,
    configuration: containerConfiguration,
    image,
  };
}

export function reached(file: string, line: number, id: EnvironmentId = environmentId): EntryDraft {
  return { type: "process.reachedLine", environmentId: id, process: 1, file, line };
}

/** Up to the first line of the business logic. */
export const containerAtWork: readonly Moment[] = [
  [0, containerDeployed(1)],
  // Behind the walk's own deployment: this one is version 1 of its own world.
  ...launched.slice(1),
  [200, { type: "environment.downloaded", environmentId }],
  [
    300,
    {
      type: "environment.initStarted",
      environmentId,
      phase: "init",
      deadline: virtualTime(10_300),
    },
    { type: "process.started", ...process },
    reached("/startup.sh", 2),
  ],
  [
    310,
    reached("/startup.sh", 6),
    {
      type: "exchange.requested",
      ...process,
      exchange: 1,
      to: "runtimeApi",
      request: next,
      arrivesAt: virtualTime(312),
    },
  ],
  [
    312,
    { type: "exchange.arrived", ...process, exchange: 1 },
    {
      type: "environment.initEnded",
      environmentId,
      phase: "init",
      status: "success",
      durationMs: 12,
      errorType: null,
      result: null,
      graceUntil: null,
    },
    { type: "invocation.started", requestId, environmentId, deadline: virtualTime(3312) },
    {
      type: "exchange.answered",
      ...process,
      exchange: 1,
      answer: event(requestId),
      arrivesAt: virtualTime(314),
    },
  ],
  [314, { type: "process.resumed", ...process, exchanges: [1] }],
  [320, reached("/startup.sh", 8)],
  [330, reached("/businesscode.sh", 2)],
];
