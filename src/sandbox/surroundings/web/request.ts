// The fetch API's Request: what is to be sent, checked as undici checks it.

import type { Kernel } from "../../kernel/kernel.ts";
import { nodeError } from "../../modules/nodeError.ts";
import { type BodyClass, isAsyncIterable, readBodyInit } from "./bodies.ts";
import type { HeadersClass } from "./headers.ts";

export interface RequestInit {
  readonly method?: unknown;
  readonly headers?: unknown;
  readonly body?: unknown;
  readonly signal?: unknown;
  readonly redirect?: unknown;
  readonly duplex?: unknown;
}

const tokenPattern = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,256}$/;
const urlChars = 60_000;
const NativeUrl = URL;
const NativeController = AbortController;
const NativeSignal = AbortSignal;

export function makeRequestClass(kernel: Kernel, Body: BodyClass, Headers: HeadersClass) {
  const { global } = kernel.realm;
  const { TypeError: Failure } = global;

  function parseUrl(input: unknown): URL {
    try {
      const url = new NativeUrl(String(input));
      if (url.username !== "" || url.password !== "") {
        throw new Failure(
          `Request cannot be constructed from a URL that includes credentials: ${String(input)}`,
        );
      }
      if (url.href.length > urlChars) throw new Failure("Request URL is too long");
      return url;
    } catch (error) {
      if (error instanceof Failure) throw error;
      const cause = Object.assign(nodeError(global, "ERR_INVALID_URL", "Invalid URL", "TypeError"), {
        input: String(input),
      });
      throw new Failure(`Failed to parse URL from ${String(input)}`, { cause });
    }
  }

  function checkMethod(method: unknown): string {
    const asText = String(method);
    const upper = asText.toUpperCase();
    if (!tokenPattern.test(asText) || ["CONNECT", "TRACE", "TRACK"].includes(upper)) {
      throw new Failure(`'${asText}' is not a valid HTTP method.`);
    }
    return ["DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH"].includes(upper) ? upper : asText;
  }

  return class Request extends Body {
    readonly #url: URL;
    readonly #method: string;
    readonly #headers: InstanceType<HeadersClass>;
    #signal: AbortSignal | null;
    readonly #redirect: string;

    constructor(input: unknown, init: RequestInit = {}) {
      const from = Request.is(input) ? input : undefined;
      const inherited =
        from === undefined
          ? { method: "GET", headers: undefined, signal: null, redirect: "follow" }
          : { method: from.#method, headers: from.#headers, signal: from.#signal, redirect: from.#redirect };
      const url = from === undefined ? parseUrl(input) : from.#url;
      const method = init.method === undefined ? inherited.method : checkMethod(init.method);
      const read = readBodyInit(kernel, init.body);
      if (
        init.body !== undefined &&
        init.body !== null &&
        isAsyncIterable(init.body) &&
        init.duplex === undefined
      ) {
        throw new Failure("RequestInit: duplex option is required when sending a body.");
      }
      const content = read?.content ?? (from === undefined ? null : Body.contentOf(from));
      if (content !== null && (method === "GET" || method === "HEAD")) {
        throw new Failure("Request with GET/HEAD method cannot have body.");
      }
      const headers = new Headers(init.headers ?? inherited.headers);
      if (read?.type && !headers.has("content-type")) headers.append("content-type", read.type);
      const { signal } = init;
      if (signal !== undefined && signal !== null && !(signal instanceof NativeSignal)) {
        throw new Failure(
          'RequestInit: Expected signal ("AbortSignal {}") to be an instance of AbortSignal.',
        );
      }
      super(content);
      this.#url = url;
      this.#method = method;
      this.#headers = headers;
      this.#signal = signal ?? inherited.signal;
      this.#redirect = typeof init.redirect === "string" ? init.redirect : inherited.redirect;
    }

    get url(): string {
      return this.#url.href;
    }
    get method(): string {
      return this.#method;
    }
    override get headers(): InstanceType<HeadersClass> {
      return this.#headers;
    }
    get signal(): AbortSignal {
      // Made when asked for: few programs ask, and every fetch would pay for it.
      this.#signal ??= new NativeController().signal;
      return this.#signal;
    }
    get redirect(): string {
      return this.#redirect;
    }
    get [Symbol.toStringTag](): string {
      return "Request";
    }

    clone(): Request {
      Body.consume(this);
      return new Request(this);
    }

    /** For the kernel: the signal that was given. */
    static signalOf(request: Request): AbortSignal | null {
      return request.#signal;
    }

    static is(value: unknown): value is Request {
      return typeof value === "object" && value !== null && #url in value;
    }
  };
}
