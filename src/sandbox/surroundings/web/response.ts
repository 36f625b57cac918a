// The fetch API's Response, over an answer of the engine or made by the program.

import type { HttpResponse } from "../../../model/http.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import { statusTexts } from "../statusTexts.ts";
import { shownAs, type ShowSelf } from "../shownAs.ts";
import { type BodyClass, contentOf, readBodyInit } from "./bodies.ts";
import type { HeadersClass } from "./headers.ts";

interface ResponseInit {
  readonly status?: number;
  readonly statusText?: string;
  readonly headers?: unknown;
}

export function makeResponseClass(kernel: Kernel, Body: BodyClass, Headers: HeadersClass) {
  const { TypeError: Failure, RangeError: OutOfRange, JSON: RealmJson } = kernel.realm.global;
  const bodiless = [101, 204, 205, 304];

  return class Response extends Body {
    #headers: InstanceType<HeadersClass>;
    #status: number;
    #statusText: string;
    #url = "";
    #isRedirected = false;
    #type: "default" | "basic" | "error" = "default";

    constructor(body?: unknown, init: ResponseInit = {}) {
      const read = readBodyInit(kernel, body);
      const headers = new Headers(init.headers);
      const status = init.status ?? 200;
      if (status < 200 || status > 599) {
        throw new OutOfRange('init["status"] must be in the range of 200 to 599, inclusive.');
      }
      if (read !== null && bodiless.includes(status)) {
        throw new Failure(`Response constructor: Invalid response status code ${status}`);
      }
      if (read?.type && !headers.has("content-type")) headers.set("content-type", read.type);
      super(read?.content ?? null);
      this.#headers = headers;
      this.#status = status;
      this.#statusText = init.statusText ?? "";
    }

    override get headers(): InstanceType<HeadersClass> {
      return this.#headers;
    }
    get status(): number {
      return this.#status;
    }
    get statusText(): string {
      return this.#statusText;
    }
    get ok(): boolean {
      return this.#status >= 200 && this.#status < 300;
    }
    get url(): string {
      return this.#url;
    }
    get redirected(): boolean {
      return this.#isRedirected;
    }
    get type(): string {
      return this.#type;
    }
    get [Symbol.toStringTag](): string {
      return "Response";
    }

    clone(): Response {
      Body.consume(this);
      const copy = new Response(null, { statusText: this.#statusText, headers: this.#headers });
      Body.fill(copy, Body.contentOf(this));
      copy.#status = this.#status;
      copy.#url = this.#url;
      copy.#isRedirected = this.#isRedirected;
      copy.#type = this.#type;
      return copy;
    }

    get [Symbol.for("nodejs.util.inspect.custom")](): ShowSelf<unknown> {
      const { status, statusText, headers, body, bodyUsed, ok, redirected, type, url } = this;
      const fields = { status, statusText, headers, body, bodyUsed, ok, redirected, type, url };
      return shownAs("Response", () => fields);
    }

    static json(value: unknown, init: ResponseInit = {}): Response {
      const text = RealmJson.stringify(value);
      if (text === undefined) throw new Failure("Value is not JSON serializable");
      const headers = new Headers(init.headers);
      if (!headers.has("content-type")) headers.set("content-type", "application/json");
      return new Response(text, { ...init, headers });
    }

    static error(): Response {
      const response = new Response(null);
      response.#type = "error";
      response.#status = 0;
      return response;
    }

    static redirect(url: string, status = 302): Response {
      if (![301, 302, 303, 307, 308].includes(status)) throw new OutOfRange(`Invalid status code ${status}`);
      return new Response(null, { status, headers: { location: String(url) } });
    }

    /** For the kernel. */
    static answering(answer: HttpResponse, url: string, isRedirected: boolean): Response {
      const response = new Response();
      Body.fill(response, bodiless.includes(answer.status) ? null : contentOf(answer.body));
      response.#headers = Headers.of(answer.headers);
      response.#status = answer.status;
      response.#statusText = statusTexts[answer.status] ?? "";
      response.#url = url;
      response.#isRedirected = isRedirected;
      response.#type = "basic";
      return response;
    }
  };
}
