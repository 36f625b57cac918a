// The trace: an append-only list of entries. Noun and past participle; each names its cause.

import type { ClientMessage, ClientRequest, Command } from "./command.ts";
import type { ContainerImage } from "./containerImage/containerImage.ts";
import type { FunctionConfiguration, ProjectFiles } from "./functionConfiguration.ts";
import type { HttpFailure, HttpRequest, HttpResponse } from "./http.ts";
import type { BatchId, CallId, EnvironmentId, ExchangeRef, MessageId, RequestId, ShellId } from "./id.ts";
import type { StoredObject } from "./objectStorage.ts";
import type { ProcessExit, ProcessTurn, RefusedWrite } from "./process.ts";
import type { ServiceSettings } from "./serviceSettings.ts";
import type { VirtualTime } from "./time.ts";
import type { TmpChange } from "./tmpChange.ts";

export type Entry = { [Type in keyof EntryBodies]: EntryOf<Type> }[keyof EntryBodies];
export type EntryType = keyof EntryBodies;
export type EntryOf<Type extends EntryType> = Type extends EntryType
  ? Stamp & { readonly type: Type } & EntryBodies[Type]
  : never;

export interface Stamp {
  /** Place in the trace: 0, 1, 2, … without gaps. */
  readonly seq: number;
  readonly at: VirtualTime;
  /** The entry that led to this one; `null` for inputs from outside. */
  readonly cause: number | null;
}

/** An entry before the engine stamped it. */
export type EntryDraft = {
  [Type in keyof EntryBodies]: { readonly type: Type } & EntryBodies[Type];
}[keyof EntryBodies];

export interface EntryBodies {
  // Inputs
  "command.received": { readonly command: Command };
  /** The sandbox told a turn of a process. What it put out takes effect when the charged CPU time is over. */
  "process.computed": ProcessRef & { readonly turn: ProcessTurn; readonly chargedMs: number };
  /** A process did not park within the engine's patience: from here virtual time runs no faster than real time. */
  "process.stalled": ProcessRef;
  /** The sandbox of a process is gone, or broke its protocol. */
  "process.lost": ProcessRef & { readonly why: string };

  // The function
  "function.deployed": {
    readonly version: number;
    readonly files: ProjectFiles;
    readonly configuration: FunctionConfiguration;
    /** What the Dockerfile makes of the files; `null` for other guests, and where it cannot be built. */
    readonly image: ContainerImage | null;
  };
  "settings.changed": { readonly settings: ServiceSettings };

  // Calls: a client outside talks to a front door
  "call.sent": {
    readonly callId: CallId;
    readonly ticket: string;
    readonly content: CallContent;
    readonly arrivesAt: VirtualTime;
  };
  /** At the front door. `timeoutAt`: when the door stops waiting for its integration; `null` where it never does. */
  "call.arrived": { readonly callId: CallId; readonly timeoutAt: VirtualTime | null };
  /** The front door answers; the answer is on its way. */
  "call.answered": {
    readonly callId: CallId;
    readonly response: HttpResponse;
    readonly arrivesAt: VirtualTime;
  };
  "call.completed": { readonly callId: CallId };
  "call.hungUp": { readonly callId: CallId };

  // Invocations: one event for the function
  "invocation.requested": {
    readonly requestId: RequestId;
    readonly source: InvocationSource;
    /** The event, as JSON text. */
    readonly payload: string;
    /** X-Ray header value: `Root=1-…;Parent=…;Sampled=0`. */
    readonly traceId: string;
    readonly arrivesAt: VirtualTime;
  };
  "invocation.placed": {
    readonly requestId: RequestId;
    readonly environmentId: EnvironmentId;
    /** `idle`: an idle environment took it; `launched`: none was idle, so a new one was launched. */
    readonly how: "idle" | "launched";
  };
  "invocation.throttled": {
    readonly requestId: RequestId;
    readonly reason: ThrottleReason;
    readonly returnsAt: VirtualTime;
  };
  /** The START line: the function's timeout runs from here. */
  "invocation.started": {
    readonly requestId: RequestId;
    readonly environmentId: EnvironmentId;
    readonly deadline: VirtualTime;
  };
  /** The Runtime API accepted the runtime's answer; whoever waits for it gets it now. */
  "invocation.responded": {
    readonly requestId: RequestId;
    readonly environmentId: EnvironmentId;
    readonly result: InvocationResult;
    readonly returnsAt: VirtualTime;
  };
  /** The REPORT line. `durationMs` includes a suppressed init, `initMs` is there on the first one after a good init. */
  "invocation.ended": {
    readonly requestId: RequestId;
    readonly environmentId: EnvironmentId;
    readonly outcome: InvocationOutcome;
    /** What the caller gets where the runtime gave no answer (timeout, crash). */
    readonly result: InvocationResult | null;
    /** When that answer is back at the invoker; `null` where the runtime's own answer went ahead. */
    readonly returnsAt: VirtualTime | null;
    readonly durationMs: number;
    readonly billedMs: number;
    readonly initMs: number | null;
    readonly memoryUsedMb: number;
  };
  /** The answer, good or bad, is back at whoever asked for the invocation. */
  "invocation.returned": { readonly requestId: RequestId };

  // Execution environments
  "environment.launched": {
    readonly environmentId: EnvironmentId;
    readonly version: number;
    /** How long fetching the code or image takes, then how long the environment takes to boot. Modelled. */
    readonly downloadMs: number;
    readonly bootMs: number;
  };
  "environment.downloaded": { readonly environmentId: EnvironmentId };
  /** INIT_START. `invoke`: the init is repeated inside an invocation, under the function's timeout. */
  "environment.initStarted": {
    readonly environmentId: EnvironmentId;
    readonly phase: InitPhase;
    readonly deadline: VirtualTime;
  };
  "environment.initEnded": {
    readonly environmentId: EnvironmentId;
    readonly phase: InitPhase;
    readonly status: "success" | "error" | "timeout";
    readonly durationMs: number;
    /** `Runtime.ExitError` and the like; `null` on success and timeout. */
    readonly errorType: string | null;
    /** What a caller is told of the failure; `null` on success. */
    readonly result: InvocationResult | null;
    /** Until when a runtime that reported its failure may exit by itself; `null` where there is nothing to wait for. */
    readonly graceUntil: VirtualTime | null;
  };
  "environment.frozen": { readonly environmentId: EnvironmentId; readonly reclaimAt: VirtualTime };
  "environment.thawing": { readonly environmentId: EnvironmentId; readonly until: VirtualTime };
  "environment.thawed": { readonly environmentId: EnvironmentId };
  /** The process is gone, /tmp and the environment stay. */
  "environment.reset": {
    readonly environmentId: EnvironmentId;
    readonly reason: ResetReason;
    readonly reclaimAt: VirtualTime;
  };
  "environment.shuttingDown": {
    readonly environmentId: EnvironmentId;
    readonly reason: ShutdownReason;
    readonly until: VirtualTime;
  };
  "environment.shutDown": { readonly environmentId: EnvironmentId };

  // The process inside an environment
  "process.started": ProcessRef;
  /** Answers reached it, a timer of its is due, or something was typed. */
  "process.resumed": ProcessRef & { readonly exchanges: readonly number[] };
  "process.wrote": ProcessRef & { readonly stream: "stdout" | "stderr"; readonly text: string };
  "process.changedTmp": ProcessRef & TmpChange;
  /** A script in it is about to run this line, from 1. */
  "process.reachedLine": ProcessRef & { readonly file: string; readonly line: number };
  /** The root file system is read-only, or /tmp is full. */
  "process.writeRefused": ProcessRef & { readonly path: string; readonly why: RefusedWrite };
  /** Its turn is over: it waits for an answer or for its next timer. */
  "process.parked": ProcessRef & { readonly wakeAt: VirtualTime | null };
  "process.exited": ProcessRef & { readonly exit: ProcessExit };
  /** Ended by the service: SIGKILL. */
  "process.killed": ProcessRef;

  // Shells in an environment: its process is one, or the person looks around beside it
  /** `text`: the line typed; `null` for Ctrl-C. */
  "shell.entered": ShellRef & { readonly text: string | null };
  "shell.wrote": ShellRef & { readonly text: string };
  /** It waits for the next line. */
  "shell.prompted": ShellRef & { readonly prompt: string };

  // HTTP exchanges that a process began
  "exchange.requested": ExchangeRef & {
    readonly to: ExchangeTarget;
    readonly request: HttpRequest;
    readonly arrivesAt: VirtualTime;
  };
  /** The request is at its server, which may hold it open for long. */
  "exchange.arrived": ExchangeRef;
  "exchange.answered": ExchangeRef & {
    readonly answer: HttpResponse | HttpFailure;
    readonly arrivesAt: VirtualTime;
  };
  "exchange.abandoned": ExchangeRef;

  // The queue and its event source mapping
  /** Visible in the queue. `pollAt`: when a waiting poller sees it. */
  "message.arrived": {
    readonly messageId: MessageId;
    readonly message: ClientMessage;
    readonly pollAt: VirtualTime;
  };
  /** A poller received messages: they are in flight, invisible to other receivers. */
  "batch.received": {
    readonly batchId: BatchId;
    readonly messageIds: readonly MessageId[];
    readonly visibleAgainAt: VirtualTime;
  };
  /** The invocation was throttled: the poller keeps the batch and tries again. */
  "batch.backedOff": { readonly batchId: BatchId; readonly until: VirtualTime };
  /** Done with the batch: `deleted` are gone from the queue, the others come back at their visibility timeout. */
  "batch.finished": {
    readonly batchId: BatchId;
    readonly deleted: readonly MessageId[];
    readonly failed: readonly MessageId[];
    readonly pollAt: VirtualTime;
  };
  "message.returned": { readonly messageId: MessageId; readonly pollAt: VirtualTime };
  "message.deadLettered": { readonly messageId: MessageId };

  // Object storage, as the S3 host of the outside world keeps it
  "bucket.created": { readonly bucket: string };
  "object.stored": { readonly bucket: string; readonly key: string } & Omit<StoredObject, "storedAt">;
  "object.deleted": { readonly bucket: string; readonly key: string };
}

export interface ProcessRef {
  readonly environmentId: EnvironmentId;
  /** 1 for the first process of the environment, 2 after a restart, … */
  readonly process: number;
}

export interface ShellRef extends ProcessRef {
  readonly shell: ShellId;
}

export type CallContent =
  | { readonly front: "apiGateway"; readonly request: ClientRequest }
  | { readonly front: "queue"; readonly message: ClientMessage }
  | { readonly front: "invoke"; readonly payload: string }
  /** From the laptop to a host of the outside world. */
  | { readonly front: "outside"; readonly request: HttpRequest };

export type InvocationSource =
  | { readonly kind: "apiGateway"; readonly callId: CallId }
  | { readonly kind: "invoke"; readonly callId: CallId }
  | { readonly kind: "queue"; readonly batchId: BatchId };

export type ExchangeTarget = "runtimeApi" | "outside";

export type ResetReason = "timeout" | "crash";

export type InitPhase = "init" | "invoke";

export type InvocationOutcome = "response" | "error" | "timeout" | "crash";

/** What the invoker gets. An error is an answer too: HTTP 200 with X-Amz-Function-Error. */
export interface InvocationResult {
  readonly kind: "response" | "error";
  /** JSON text as the runtime posted it, or as the service words a crash. */
  readonly payload: string;
  /** `Runtime.ExitError`, `Sandbox.Timedout`, …; `null` for a response. */
  readonly errorType: string | null;
}

/** API:ThrottleReason of the Lambda service model. */
export type ThrottleReason =
  | "ConcurrentInvocationLimitExceeded"
  | "ReservedFunctionConcurrentInvocationLimitExceeded"
  | "FunctionInvocationRateLimitExceeded";

export type ShutdownReason = "idle" | "deployment" | "lifespan" | "killed" | "lost";
