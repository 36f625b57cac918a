// What is true at one moment of a scenario. Maps are changed in place by whoever folds the trace; the records in
// them never are: a changed environment is a new object, so that views can compare by identity.

import type {
  CallContent,
  InvocationResult,
  InvocationSource,
  ResetReason,
  ShutdownReason,
  ThrottleReason,
} from "../model/entry.ts";
import type { ExchangeTarget, InvocationOutcome } from "../model/entry.ts";
import type { ClientMessage } from "../model/command.ts";
import type { FunctionConfiguration, ProjectFiles } from "../model/functionConfiguration.ts";
import type { HttpFailure, HttpRequest, HttpResponse } from "../model/http.ts";
import type { ContainerImage } from "../model/containerImage/containerImage.ts";
import type { BatchId, CallId, EnvironmentId, MessageId, RequestId, ShellId } from "../model/id.ts";
import type { StoredObject } from "../model/objectStorage.ts";
import type { ProcessOutput, ShellInput } from "../model/process.ts";
import type { ServiceSettings } from "../model/serviceSettings.ts";
import type { VirtualTime } from "../model/time.ts";
import type { Agenda } from "./agenda.ts";

export interface World {
  readonly seed: number;
  now: VirtualTime;
  /** The seq that the next entry will have. */
  nextSeq: number;
  settings: ServiceSettings;
  /** Versions in order; the last one gets new environments. Version n is at n - 1. */
  readonly deployments: Deployment[];
  /** The living ones, in order of launch. */
  readonly environments: Map<EnvironmentId, Environment>;
  /** Not over yet: not ended, or its answer is still on its way. */
  readonly invocations: Map<RequestId, Invocation>;
  /** Not completed yet. */
  readonly calls: Map<CallId, Call>;
  queue: Queue;
  /** Of the S3 host: objects by key, by bucket. */
  readonly buckets: Map<string, ReadonlyMap<string, StoredObject>>;
  readonly agenda: Agenda;
  /** Launches that the scaling rate still allows: a bucket that refills with time. */
  launches: { readonly left: number; readonly at: VirtualTime };
  /** Invocations that count as concurrent: placed and not ended. */
  concurrency: number;
  /** Calls that received commands still have to send. */
  repeats: number;
  totals: Totals;
}

export interface Totals {
  readonly environments: number;
  readonly invocations: number;
  readonly coldStarts: number;
  readonly throttles: number;
  readonly errors: number;
  readonly batches: number;
  readonly billedMs: number;
  /** Lines of scripts that were told. */
  readonly lines: number;
  /** Requests to the outside world, of processes and of the laptop. */
  readonly outside: number;
  readonly served: Readonly<Record<CallContent["front"], number>>;
}

export interface Deployment {
  readonly version: number;
  readonly files: ProjectFiles;
  readonly configuration: FunctionConfiguration;
  /** What its Dockerfile makes of its files; `null` for other guests, and where it cannot be built. */
  readonly image: ContainerImage | null;
}

export interface Environment {
  readonly id: EnvironmentId;
  /** 1 for env-1, … */
  readonly number: number;
  readonly version: number;
  readonly launchedAt: VirtualTime;
  readonly phase: EnvironmentPhase;
  /** The invocation it has or waits to have; an environment has one at most. */
  readonly requestId: RequestId | null;
  readonly process: Process | null;
  /** How many processes it has had. */
  readonly processes: number;
  /** Its scripts tell their lines: it was among the first of a crowd. */
  readonly tellsLines: boolean;
  /** Of the init that the first REPORT tells; `null` once told, or where it failed. */
  readonly initMs: number | null;
  /** Init time that the next REPORT bills, ms: since August 2025 a failed init is billed too. */
  readonly unbilledInitMs: number;
  /** Files below /tmp by path, as base64. */
  readonly tmp: ReadonlyMap<string, string>;
  /** Their permission bits, where they are not 0644. */
  readonly tmpModes: ReadonlyMap<string, number>;
  readonly served: number;
  readonly billedMs: number;
  /** Frozen time so far, without the present freeze, ms. */
  readonly frozenMs: number;
}

export type EnvironmentPhase =
  | {
      readonly name: "downloading";
      readonly since: VirtualTime;
      readonly until: VirtualTime;
      readonly bootMs: number;
    }
  | { readonly name: "booting"; readonly since: VirtualTime; readonly until: VirtualTime }
  | { readonly name: "initializing"; readonly since: VirtualTime; readonly deadline: VirtualTime }
  /** The runtime told that its init failed; it is given a moment to exit by itself. */
  | {
      readonly name: "initFailed";
      readonly since: VirtualTime;
      readonly until: VirtualTime;
      readonly result: InvocationResult;
    }
  /** Between two phases, within one instant: init or an invocation is over, or the thaw is. */
  | { readonly name: "ready"; readonly since: VirtualTime }
  | { readonly name: "frozen"; readonly since: VirtualTime; readonly reclaimAt: VirtualTime }
  | { readonly name: "thawing"; readonly since: VirtualTime; readonly until: VirtualTime }
  | {
      readonly name: "invoking";
      readonly since: VirtualTime;
      readonly deadline: VirtualTime;
      /** When a repeated init began, while it runs. */
      readonly initSince: VirtualTime | null;
    }
  /** No process: it timed out or crashed. The next invocation starts one. */
  | {
      readonly name: "reset";
      readonly since: VirtualTime;
      readonly reclaimAt: VirtualTime;
      readonly reason: ResetReason;
    }
  | {
      readonly name: "shuttingDown";
      readonly since: VirtualTime;
      readonly until: VirtualTime;
      readonly reason: ShutdownReason;
    };

export interface Process {
  readonly number: number;
  /** Turns it has finished. */
  readonly turns: number;
  readonly activity: ProcessActivity;
  /** Seen from the Runtime API; names as in the open-source data plane (RIE core/states.go). */
  readonly runtimeApi: RuntimeApiState;
  /** Exchanges not over yet, by their number in the process. */
  readonly exchanges: ReadonlyMap<number, Exchange>;
  /** The line of a script that it runs or has run last; `null` where it runs none. */
  readonly line: { readonly file: string; readonly line: number } | null;
  /** What was typed at its shells and not handed over yet. */
  readonly typed: readonly ShellInput[];
  /** The prompt of each shell that waits for a line; `null` while it runs one. */
  readonly shells: ReadonlyMap<ShellId, string | null>;
}

export type ProcessActivity =
  /** The sandbox was handed something and owes its turn. */
  | { readonly name: "running"; readonly since: VirtualTime; readonly stalled: boolean }
  /** The turn is known; it costs CPU time until then, and takes effect then. */
  | {
      readonly name: "computing";
      readonly until: VirtualTime;
      readonly outputs: readonly ProcessOutput[];
      readonly wakeAt: VirtualTime | null;
    }
  | { readonly name: "parked"; readonly wakeAt: VirtualTime | null };

export type RuntimeApiState = "Started" | "Ready" | "Running" | "RuntimeResponseSentState" | "InitError";

export interface Exchange {
  readonly exchange: number;
  readonly to: ExchangeTarget;
  readonly request: HttpRequest;
  readonly sentAt: VirtualTime;
  readonly leg:
    | { readonly name: "requesting"; readonly until: VirtualTime }
    /** Held open by its server. */
    | { readonly name: "open"; readonly since: VirtualTime }
    /** From `until` on the answer lies at the process, which may be busy or frozen. */
    | {
        readonly name: "answering";
        readonly since: VirtualTime;
        readonly until: VirtualTime;
        readonly answer: HttpResponse | HttpFailure;
      };
}

export interface Call {
  readonly id: CallId;
  readonly ticket: string;
  readonly content: CallContent;
  readonly sentAt: VirtualTime;
  /** The client no longer waits. */
  readonly hungUp: boolean;
  readonly leg:
    | { readonly name: "requesting"; readonly since: VirtualTime; readonly until: VirtualTime }
    | { readonly name: "waiting"; readonly since: VirtualTime; readonly timeoutAt: VirtualTime | null }
    | {
        readonly name: "answering";
        readonly since: VirtualTime;
        readonly until: VirtualTime;
        readonly response: HttpResponse;
      };
}

export interface Invocation {
  readonly requestId: RequestId;
  readonly source: InvocationSource;
  readonly payload: string;
  readonly traceId: string;
  readonly requestedAt: VirtualTime;
  readonly stage: InvocationStage;
  /** The answer on its way back to the invoker. */
  readonly returning: {
    readonly result: InvocationResult | ThrottleReason;
    readonly since: VirtualTime;
    readonly until: VirtualTime;
  } | null;
  readonly returned: boolean;
}

export type InvocationStage =
  | { readonly name: "travelling"; readonly since: VirtualTime; readonly until: VirtualTime }
  | { readonly name: "placed"; readonly environmentId: EnvironmentId }
  | {
      readonly name: "running";
      readonly environmentId: EnvironmentId;
      readonly startedAt: VirtualTime;
      /** What the runtime has answered, once it has. */
      readonly responded: InvocationResult["kind"] | null;
    }
  | { readonly name: "over"; readonly outcome: InvocationOutcome | "throttle" };

export interface Queue {
  /** Not deleted and not dead-lettered, in order of arrival. */
  readonly messages: Map<MessageId, QueuedMessage>;
  readonly batches: Map<BatchId, Batch>;
  readonly deadLetters: MessageId[];
  deleted: number;
  arrived: number;
  /** When waiting pollers look again; `null`: nothing new to see. */
  pollAt: VirtualTime | null;
}

export interface QueuedMessage {
  readonly id: MessageId;
  readonly message: ClientMessage;
  readonly sentAt: VirtualTime;
  readonly receives: number;
  readonly firstReceivedAt: VirtualTime | null;
  readonly visibility:
    | { readonly name: "visible" }
    | { readonly name: "inFlight"; readonly batchId: BatchId; readonly until: VirtualTime };
}

export interface Batch {
  readonly id: BatchId;
  readonly messageIds: readonly MessageId[];
  readonly receivedAt: VirtualTime;
  readonly attempts: number;
  /** While it is backed off after a throttle; `null` while its invocation is under way. */
  readonly retryAt: VirtualTime | null;
}
