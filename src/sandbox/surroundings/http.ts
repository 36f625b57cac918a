// node:http and node:https as clients: request and get, over the kernel's exchanges.

import { Buffer } from "buffer";
import { EventEmitter } from "events";
import type { HttpFailure, HttpResponse } from "../../model/http.ts";
import type { Kernel } from "../kernel/kernel.ts";
import { statusTexts } from "./statusTexts.ts";
import { bytesOf, contentOf, httpBodyOf } from "./web/bodies.ts";

const NativeUrl = URL;

export function makeHttp(kernel: Kernel, protocol: "http:" | "https:"): object {
  const { global } = kernel.realm;

  class ClientRequest extends EventEmitter {
    readonly #url: string;
    readonly #method: string;
    readonly #headers: [name: string, value: string][] = [];
    readonly #chunks: Uint8Array[] = [];
    #exchange: number | null = null;
    #isEnded = false;

    constructor(url: string, method: string, headers: object) {
      super();
      this.#url = url;
      this.#method = method;
      for (const [name, value] of Object.entries(headers)) this.setHeader(name, value);
    }
    setHeader(name: string, value: unknown): void {
      if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || /[\0\r\n]/.test(String(value))) {
        throw new global.TypeError(`Header name or value must be a valid HTTP token ["${name}"]`);
      }
      this.#headers.push([name, String(value)]);
    }
    getHeader(name: string): string | undefined {
      return this.#headers.find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];
    }
    setTimeout(): this {
      return this;
    }
    write(chunk: unknown): boolean {
      this.#chunks.push(
        ArrayBuffer.isView(chunk)
          ? new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength)
          : Buffer.from(String(chunk)),
      );
      return true;
    }
    end(chunk?: unknown): this {
      if (this.#isEnded) return this;
      if (chunk !== undefined && typeof chunk !== "function") this.write(chunk);
      this.#isEnded = true;
      const body = httpBodyOf(new Uint8Array(Buffer.concat(this.#chunks)));
      if (this.getHeader("content-length") === undefined && body.sizeBytes > 0)
        this.#headers.push(["Content-Length", String(body.sizeBytes)]);
      if (this.getHeader("host") === undefined) this.#headers.push(["Host", new NativeUrl(this.#url).host]);
      const request = { method: this.#method, url: this.#url, headers: this.#headers, body };
      this.#exchange = kernel.exchanges.begin(request, (answer) => this.#answered(answer));
      return this;
    }
    destroy(error?: unknown): this {
      if (this.#exchange !== null) kernel.exchanges.abandon(this.#exchange);
      if (error !== undefined) kernel.loop.addTick(() => void this.emit("error", error));
      return this;
    }
    abort(): void {
      this.destroy();
    }
    #answered(answer: HttpResponse | HttpFailure): void {
      if (!("status" in answer)) {
        this.emit("error", Object.assign(new global.Error(answer.message), { code: answer.code }));
        return;
      }
      const message = new IncomingMessage(answer);
      this.emit("response", message);
      kernel.loop.addImmediate(
        () => message.flow(),
        () => true,
      );
    }
  }

  class IncomingMessage extends EventEmitter {
    readonly statusCode: number;
    readonly statusMessage: string;
    readonly headers: Record<string, string>;
    #bytes: Uint8Array;
    #encoding: string | undefined;

    constructor({ status, headers, body }: HttpResponse) {
      super();
      this.statusCode = status;
      this.statusMessage = statusTexts[status] ?? "";
      this.headers = Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));
      this.#bytes = bytesOf(contentOf(body));
    }
    setEncoding(encoding: string): this {
      this.#encoding = encoding;
      return this;
    }
    resume(): this {
      return this;
    }
    flow(): void {
      if (this.#bytes.length > 0) this.emit("data", this.#take());
      this.emit("end");
      this.emit("close");
    }
    async *[Symbol.asyncIterator](): AsyncGenerator<unknown> {
      if (this.#bytes.length > 0) yield this.#take();
    }
    #take(): unknown {
      const buffer = Buffer.from(this.#bytes);
      this.#bytes = new Uint8Array(0);
      return this.#encoding === undefined ? buffer : buffer.toString("utf8");
    }
  }

  function request(...values: unknown[]): ClientRequest {
    const callback = values.find((each) => typeof each === "function");
    const [first] = values;
    const options =
      values.find((each) => typeof each === "object" && each !== null && !(each instanceof NativeUrl)) ?? {};
    const option = (name: string): unknown =>
      typeof options === "object" && options !== null ? Reflect.get(options, name) : undefined;
    const url =
      typeof first === "string" || first instanceof NativeUrl
        ? new NativeUrl(String(first))
        : new NativeUrl(
            `${String(option("protocol") ?? protocol)}//${String(option("hostname") ?? option("host") ?? "localhost")}`,
          );
    if (option("port") !== undefined) url.port = String(option("port"));
    if (typeof option("path") === "string") url.href = `${url.origin}${String(option("path"))}`;
    const headers = option("headers");
    const made = new ClientRequest(
      url.href,
      String(option("method") ?? "GET").toUpperCase(),
      typeof headers === "object" && headers !== null ? headers : {},
    );
    if (typeof callback === "function") made.once("response", (message: unknown) => void callback(message));
    return made;
  }

  return {
    request,
    get: (...values: unknown[]) => request(...values).end(),
    Agent: class Agent {},
    globalAgent: {},
    STATUS_CODES: statusTexts,
    METHODS: ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"],
    createServer() {
      throw new global.Error("A function's environment is not reachable: no server runs here");
    },
  };
}
