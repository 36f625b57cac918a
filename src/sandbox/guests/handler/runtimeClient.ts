// The runtime's side of the Runtime API, over the kernel's exchanges like any HTTP of the environment.

import { bodyText, type HeaderList, headerValue, type HttpResponse, textBody } from "../../../model/http.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import { nodeVersion } from "../../surroundings/nodeVersion.ts";
import { httpBodyOf } from "../../surroundings/web/bodies.ts";
import { errorForCaller } from "./errorShapes.ts";

const runtimeClientVersion = "3.3.0";

export interface Invocation {
  readonly requestId: string;
  readonly event: string;
  readonly header: (name: string) => string | undefined;
}

export class RuntimeClient {
  readonly #kernel: Kernel;
  readonly #base: string;
  readonly #userAgent: readonly [string, string];

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    this.#base = `http://${kernel.start.variables["AWS_LAMBDA_RUNTIME_API"] ?? "127.0.0.1:9001"}/2018-06-01/runtime`;
    this.#userAgent = ["user-agent", `aws-lambda-nodejs/${nodeVersion}-${runtimeClientVersion}`];
  }

  next(invoked: (invocation: Invocation) => void): void {
    this.#send("GET", "/invocation/next", [], "", ({ status, headers, body }) => {
      if (status !== 200) {
        const { Error: Failure } = this.#kernel.realm.global;
        throw new Failure(`Failed to get next invocation, HTTP response code: ${status}`);
      }
      const header = (name: string): string | undefined => headerValue(headers, name);
      invoked({ requestId: header("lambda-runtime-aws-request-id") ?? "", event: bodyText(body), header });
    });
  }

  respond(requestId: string, result: string, done: () => void): void {
    this.#send(
      "POST",
      `/invocation/${requestId}/response`,
      [["content-type", "application/json"]],
      result,
      done,
    );
  }

  respondStream(requestId: string, type: string, bytes: Uint8Array<ArrayBuffer>, done: () => void): void {
    const headers: HeaderList = [
      ["content-type", type],
      ["lambda-runtime-function-response-mode", "streaming"],
      ["transfer-encoding", "chunked"],
    ];
    this.#send("POST", `/invocation/${requestId}/response`, headers, bytes, done);
  }

  fail(requestId: string, error: unknown, done: () => void): void {
    this.#sendError(`/invocation/${requestId}/error`, error, done);
  }

  failInit(error: unknown, done: () => void): void {
    this.#sendError("/init/error", error, done);
  }

  #sendError(path: string, error: unknown, done: () => void): void {
    const answer = errorForCaller(error);
    const type = (answer.errorType ?? "").replace(/[^\x20-\x7e]/g, "?").slice(0, 1024);
    const headers: HeaderList = [
      ["content-type", "application/json"],
      ["lambda-runtime-function-error-type", type],
    ];
    this.#send("POST", path, headers, JSON.stringify(answer), done);
  }

  #send(
    method: "GET" | "POST",
    path: string,
    headers: HeaderList,
    content: string | Uint8Array<ArrayBuffer>,
    answered: (answer: HttpResponse) => void,
  ): void {
    const request = {
      method,
      url: this.#base + path,
      headers: [...headers, this.#userAgent],
      body: method === "GET" ? textBody("") : httpBodyOf(content),
    };
    const { Error: Failure } = this.#kernel.realm.global;
    const exchange = this.#kernel.exchanges.begin(request, (answer) => {
      if (!("status" in answer)) throw new Failure(answer.message);
      answered(answer);
    });
    if (exchange === null) throw new Failure("connect EMFILE - too many open files");
  }
}
