// Drives a process as the engine would: hands it answers, fires its timers, collects what it says.

import {
  bodyText,
  type HttpFailure,
  type HttpRequest,
  type HttpResponse,
  textBody,
} from "../../model/http.ts";
import type { ShellId } from "../../model/id.ts";
import type { ProcessExit, ProcessOutput, ProcessStart, ProcessTurn } from "../../model/process.ts";
import { theBeginning, type VirtualTime, virtualTime } from "../../model/time.ts";
import { fileAfter } from "../../model/tmpChange.ts";
import { type FromEnvironment, readFromEnvironment } from "../../wire/environmentPort.ts";
import { type InProcess, startInProcess } from "../inProcess/startInProcess.ts";

export interface Posted {
  readonly path: string;
  readonly body: unknown;
  readonly request: HttpRequest;
}

interface TypedAt {
  readonly shell?: ShellId;
  readonly isFrozen?: boolean;
}

const timersAtMost = 10_000;

export class DrivenProcess {
  readonly messages: FromEnvironment[] = [];
  now: VirtualTime = theBeginning;
  stdout = "";
  stderr = "";
  turns = 0;
  exit: ProcessExit | undefined;
  readonly tmp = new Map<string, string | null>();
  /** Requests without an answer, by exchange. */
  readonly open = new Map<number, HttpRequest>();
  readonly abandoned: number[] = [];
  /** Lines of scripts in the order in which they were reached: `/startup.sh:12`. */
  readonly lines: string[] = [];
  /** Writes that were refused: `EROFS /var/task/x`. */
  readonly refused: string[] = [];
  /** What its shells said, and the prompts at which they wait. */
  shellText = "";
  readonly prompts: string[] = [];
  last: ProcessTurn = { outputs: [], cpuMs: 0, wakeAt: null };
  readonly #process: InProcess;
  #parked: (() => void) | undefined;
  #isParked = false;

  private constructor(start: ProcessStart) {
    this.now = start.now;
    this.#process = startInProcess(start, (message) => this.#hear(message));
  }

  /** Until the end of the first turn. */
  static async start(given: Partial<ProcessStart>): Promise<DrivenProcess> {
    const driven = new DrivenProcess({ ...usualStart, ...given });
    await driven.#turn();
    return driven;
  }

  static handler(
    source: string,
    given: Partial<ProcessStart> = {},
    file = "index.mjs",
  ): Promise<DrivenProcess> {
    const variables = { ...usualVariables, _HANDLER: "index.handler", ...given.variables };
    return DrivenProcess.start({
      guest: "handler",
      files: { [`/var/task/${file}`]: source },
      ...given,
      variables,
    });
  }

  static loop(source: string, given: Partial<ProcessStart> = {}): Promise<DrivenProcess> {
    return DrivenProcess.start({ files: { "/var/task/bootstrap.mjs": source }, ...given });
  }

  async answer(
    exchange: number,
    answer: HttpResponse | HttpFailure,
    now: number = this.now + 1,
  ): Promise<void> {
    this.open.delete(exchange);
    await this.resume(now, [{ exchange, answer }]);
  }

  async resume(
    now: number,
    answers: readonly { exchange: number; answer: HttpResponse | HttpFailure }[] = [],
  ): Promise<void> {
    this.now = virtualTime(now);
    this.#isParked = false;
    this.#process.resume({ now: this.now, answers, typed: [], isFrozen: false });
    await this.#turn();
  }

  /** A person types at a shell; `null` is Ctrl-C. */
  async type(text: string | null, { shell = "shell-1", isFrozen = false }: TypedAt = {}): Promise<void> {
    this.#isParked = false;
    this.#process.resume({ now: this.now, answers: [], typed: [{ shell, text }], isFrozen });
    await this.#turn();
  }

  /** Fires timers until something is asked for, the process ends, or nothing is left; at most until `until`. */
  async runTimers(until = Number.POSITIVE_INFINITY, isWanted: () => boolean = () => false): Promise<void> {
    for (let i = 0; i < timersAtMost; i++) {
      const { wakeAt } = this.last;
      if (this.exit !== undefined || isWanted() || wakeAt === null || wakeAt > until) return;
      await this.resume(Math.max(wakeAt, this.now));
    }
  }

  /** The open request whose path ends so. */
  find(ending: string): [exchange: number, request: HttpRequest] | undefined {
    return [...this.open].find(([, request]) => new URL(request.url).pathname.endsWith(ending));
  }

  /** Delivers an event to the parked `next`; what the runtime posted for it. Then back to `next`, if it comes. */
  async invoke(
    event: unknown,
    options: { id?: string; until?: number; isAccepted?: boolean } = {},
  ): Promise<Posted | undefined> {
    const { id = "request-1", until = this.now + 10_000, isAccepted = true } = options;
    const next = this.find("/invocation/next");
    if (next === undefined) throw new Error(`no next under way: ${this.stderr}${this.stdout}`);
    await this.answer(next[0], invocation(id, event, this.now + 3000));
    await this.runTimers(until, () => this.#posted() !== undefined);
    const posted = this.#posted();
    if (posted === undefined) return undefined;
    const [exchange, request] = posted;
    if (isAccepted) await this.answer(exchange, accepted);
    return {
      path: new URL(request.url).pathname.split("/").slice(-2).join("/"),
      body: parsed(bodyText(request.body)),
      request,
    };
  }

  end(): void {
    this.#process.end();
  }

  #posted(): [number, HttpRequest] | undefined {
    return this.find("/response") ?? this.find("/error");
  }

  async #turn(): Promise<void> {
    if (this.#isParked) return;
    await new Promise<void>((resolve) => (this.#parked = resolve));
  }

  #hear(message: FromEnvironment): void {
    // What a real engine would refuse is a fault of the kernel.
    if (readFromEnvironment(message) === null) throw new Error(`not valid: ${JSON.stringify(message)}`);
    this.messages.push(message);
    if (message.type === "output") {
      this.#take(message.output);
      return;
    }
    this.turns++;
    this.last = message.turn;
    for (const output of message.turn.outputs) this.#take(output);
    this.#isParked = true;
    this.#parked?.();
  }

  #take(output: ProcessOutput): void {
    switch (output.kind) {
      case "wrote":
        this[output.stream] += output.text;
        return;
      case "requested":
        this.open.set(output.exchange, output.request);
        return;
      case "abandoned":
        this.open.delete(output.exchange);
        this.abandoned.push(output.exchange);
        return;
      case "changedTmp":
        this.tmp.set(output.path, fileAfter(this.tmp.get(output.path) ?? "", output));
        return;
      case "reachedLine":
        this.lines.push(`${output.file}:${output.line}`);
        return;
      case "refusedWrite":
        this.refused.push(`${output.why} ${output.path}`);
        return;
      case "shellWrote":
        this.shellText += output.text;
        return;
      case "shellPrompted":
        this.prompts.push(output.prompt);
        return;
      case "exited":
        this.exit = output.exit;
    }
  }
}

const usualVariables = {
  AWS_LAMBDA_RUNTIME_API: "169.254.100.1:9001",
  AWS_LAMBDA_FUNCTION_NAME: "two-curls",
  AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "1024",
  AWS_LAMBDA_LOG_GROUP_NAME: "/aws/lambda/two-curls",
  AWS_LAMBDA_LOG_STREAM_NAME: "2026/11/23/[$LATEST]0123456789abcdef0123456789abcdef",
};

export const usualStart: ProcessStart = {
  environmentId: "env-1",
  process: 1,
  now: theBeginning,
  seed: 1,
  guest: "jsLoop",
  files: {},
  image: null,
  tmp: [],
  tmpLimitBytes: 512 * 1024 * 1024,
  variables: usualVariables,
  cpuModel: "fixed",
  tellsLines: true,
};

const accepted: HttpResponse = {
  status: 202,
  headers: [["Content-Type", "application/json"]],
  body: textBody('{"status":"OK"}'),
};

function invocation(id: string, event: unknown, deadline: number): HttpResponse {
  return {
    status: 200,
    headers: [
      ["Content-Type", "application/json"],
      ["Lambda-Runtime-Aws-Request-Id", id],
      ["Lambda-Runtime-Deadline-Ms", String(1_795_424_400_000 + deadline)],
      ["Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:123456789012:function:two-curls"],
      ["Lambda-Runtime-Trace-Id", `Root=1-${id};Parent=0;Sampled=0`],
    ],
    body: textBody(JSON.stringify(event)),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
