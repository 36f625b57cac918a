// The Runtime API: what it answers, and what an accepted request sets going. Status codes, bodies, states and the order
// of checks are those of the open-source data plane (RIE internal/lambda/rapi: request id, then state, then size).

import type { EnvironmentId } from "../../model/id.ts";
import { bodyText, type HttpRequest, type HttpResponse, headerValue, textBody } from "../../model/http.ts";
import { responseLimitBytes } from "../../model/limit.ts";
import { runtimeApiRoute } from "../../model/runtimeApiRoute.ts";
import { later } from "../../model/time.ts";
import type { Environment, Exchange, Process, RuntimeApiState } from "../../world/world.ts";
import type { Journal } from "../journal.ts";
import { initErrorGraceMs, serviceHopMs } from "./duration.ts";
import { answerNext, localArrival } from "./event.ts";
import { failure } from "./failure.ts";
import { arrival } from "./hop.ts";
import { endInvocation, startInvocation } from "./invocation.ts";
import { rest } from "./rest.ts";

/** A request of the environment's process is at its Runtime API. */
export function arriveAtRuntimeApi(
  journal: Journal,
  environment: Environment,
  process: Process,
  { exchange, request }: Exchange,
  cause: number,
): void {
  const ref = { environmentId: environment.id, process: process.number, exchange };
  const before = process.runtimeApi;
  const arrived = journal.write({ type: "exchange.arrived", ...ref }, cause);
  const answer = (response: HttpResponse, why = arrived): void => {
    journal.write(
      { type: "exchange.answered", ...ref, answer: response, arrivesAt: localArrival(journal) },
      why,
    );
  };
  const route = runtimeApiRoute(request);
  switch (route.name) {
    case "next":
      if (before === "InitError") return answer(refusedTransition(before, "Ready"));
      return next(journal, environment.id, exchange, before, arrived);
    case "response":
    case "error": {
      const refusal = refuseResult(environment, before, route);
      if (refusal) return answer(refusal);
      return takeResult(journal, environment, route.name, request, answer, arrived);
    }
    case "initError":
      if (before !== "Started") return answer(refusedTransition(before, "InitError"));
      return answer(accepted, takeInitError(journal, environment, request, arrived));
    case "ping":
      return answer({ ...accepted, status: 200, body: textBody("pong") });
    case "wrongMethod":
      return answer({ status: 405, headers: [], body: textBody("") });
    case "unknown":
      return answer({
        status: 404,
        headers: [["Content-Type", "text/plain; charset=utf-8"]],
        body: textBody("404 page not found\n"),
      });
  }
}

/** `next` ends what was before it, init or invocation, and asks for the next event. */
function next(
  journal: Journal,
  id: EnvironmentId,
  exchange: number,
  before: RuntimeApiState,
  cause: number,
): void {
  const environment = journal.world.environments.get(id);
  if (!environment) return;
  const { phase, requestId } = environment;
  const deliver = (why: number): void =>
    answerNext(journal, id, exchange, { startsAt: journal.now, arrivesAt: localArrival(journal) }, why);

  if (phase.name === "initializing") {
    const initEnded = endInit(journal, environment, "init", journal.now - phase.since, cause);
    if (requestId === null) return rest(journal, id, initEnded);
    return deliver(startInvocation(journal, id, requestId, initEnded));
  }
  if (phase.name !== "invoking") return;
  if (phase.initSince !== null)
    return deliver(endInit(journal, environment, "invoke", journal.now - phase.initSince, cause));
  // Asked again without an answer given: the same event once more, at once (RIE RuntimeRunningState.Ready is a no-op).
  if (before === "Running") return deliver(cause);
  if (before !== "RuntimeResponseSentState") return deliver(cause);
  const invocation = requestId === null ? undefined : journal.world.invocations.get(requestId);
  const stage = invocation?.stage;
  const outcome = stage?.name === "running" && stage.responded === "error" ? "error" : "response";
  rest(journal, id, endInvocation(journal, id, outcome, null, cause));
}

function endInit(
  journal: Journal,
  { id }: Environment,
  phase: "init" | "invoke",
  durationMs: number,
  cause: number,
): number {
  return journal.write(
    {
      type: "environment.initEnded",
      environmentId: id,
      phase,
      status: "success",
      durationMs: Math.round(durationMs * 1000) / 1000,
      errorType: null,
      result: null,
      graceUntil: null,
    },
    cause,
  );
}

function refuseResult(
  { requestId, phase }: Environment,
  state: RuntimeApiState,
  route: { readonly name: "response" | "error"; readonly requestId: string },
): HttpResponse | null {
  const isCurrent = phase.name === "invoking" && phase.initSince === null && route.requestId === requestId;
  if (!isCurrent) return errorAnswer(400, "InvalidRequestID", "Invalid request ID");
  if (state === "Running") return null;
  return refusedTransition(
    state,
    route.name === "response" ? "InvocationResponse" : "InvocationErrorResponse",
  );
}

function takeResult(
  journal: Journal,
  { id, requestId }: Environment,
  kind: "response" | "error",
  request: HttpRequest,
  answer: (response: HttpResponse, why: number) => void,
  cause: number,
): void {
  if (requestId === null) return;
  const respond = (result: Parameters<typeof failure> | null): number =>
    journal.write(
      {
        type: "invocation.responded",
        requestId,
        environmentId: id,
        result: result
          ? failure(...result)
          : {
              kind,
              payload: bodyText(request.body),
              errorType: kind === "error" ? errorTypeOf(request) : null,
            },
        returnsAt: arrival(journal, serviceHopMs, `return ${requestId}`),
      },
      cause,
    );
  const mode = headerValue(request.headers, "Lambda-Runtime-Function-Response-Mode");
  if (kind === "response" && mode !== undefined && mode !== "streaming") {
    const text = `Invalid function response mode: ${mode}`;
    return answer(
      errorAnswer(400, "InvalidFunctionResponseMode", "Invalid function response mode"),
      respond(["Runtime.InvalidResponseModeHeader", null, text]),
    );
  }
  if (request.body.sizeBytes > responseLimitBytes) {
    const limit = `exceeded maximum allowed payload size (${responseLimitBytes} bytes).`;
    return answer(
      errorAnswer(
        413,
        "RequestEntityTooLarge",
        `Exceeded maximum allowed payload size (${responseLimitBytes} bytes).`,
      ),
      respond(["Function.ResponseSizeTooLarge", null, `Response payload size ${limit}`]),
    );
  }
  answer(accepted, respond(null));
}

function takeInitError(
  journal: Journal,
  environment: Environment,
  request: HttpRequest,
  cause: number,
): number {
  const { id, phase, requestId } = environment;
  const errorType = errorTypeOf(request);
  const result = { kind: "error", payload: bodyText(request.body), errorType } as const;
  const since =
    phase.name === "invoking"
      ? (phase.initSince ?? phase.since)
      : "since" in phase
        ? phase.since
        : journal.now;
  const isRepeated = phase.name === "invoking";
  const seq = journal.write(
    {
      type: "environment.initEnded",
      environmentId: id,
      phase: isRepeated ? "invoke" : "init",
      status: "error",
      durationMs: Math.round((journal.now - since) * 1000) / 1000,
      errorType,
      result,
      graceUntil: isRepeated ? null : later(journal.now, initErrorGraceMs),
    },
    cause,
  );
  if (!isRepeated || requestId === null) return seq;
  const returnsAt = arrival(journal, serviceHopMs, `return ${requestId}`);
  return journal.write(
    { type: "invocation.responded", requestId, environmentId: id, result, returnsAt },
    seq,
  );
}

// Accepted if it has a match of (Runtime|Function).Xyz; else it becomes …Unknown (RIE fatalerror.go). The header feeds
// logs and telemetry, the caller sees the body.
function errorTypeOf({ headers }: HttpRequest): string {
  const given = headerValue(headers, "Lambda-Runtime-Function-Error-Type") ?? "";
  if (/(Runtime|Function)\.[A-Z][a-zA-Z]+/.test(given)) return given;
  return given.startsWith("Function.") ? "Function.Unknown" : "Runtime.Unknown";
}

const json = [["Content-Type", "application/json"]] as const;
const accepted: HttpResponse = { status: 202, headers: json, body: textBody('{"status":"OK"}\n') };

function refusedTransition(from: RuntimeApiState, to: string): HttpResponse {
  const text = `State transition from ${from} to ${to} failed for runtime. Error: State transition is not allowed`;
  return errorAnswer(403, "InvalidStateTransition", text);
}

function errorAnswer(status: number, errorType: string, errorMessage: string): HttpResponse {
  return { status, headers: json, body: textBody(`${JSON.stringify({ errorMessage, errorType })}\n`) };
}
