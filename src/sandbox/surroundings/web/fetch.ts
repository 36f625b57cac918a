// fetch, answered by the engine. It fails as Node's fetch (undici) fails.

import type { HeaderList, HttpFailure, HttpRequest, HttpResponse } from "../../../model/http.ts";
import { headerValue } from "../../../model/http.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import { type Content, httpBodyOf, makeBodyClass } from "./bodies.ts";
import { makeHeadersClass } from "./headers.ts";
import { makeRequestClass, type RequestInit } from "./request.ts";
import { makeResponseClass } from "./response.ts";

const redirectStatuses = [301, 302, 303, 307, 308];
const redirectsLimit = 20;

export function makeFetchApi(kernel: Kernel) {
  const { global } = kernel.realm;
  const { Promise: RealmPromise, TypeError: Failure } = global;
  const Headers = makeHeadersClass(global);
  const Body = makeBodyClass(kernel);
  const Request = makeRequestClass(kernel, Body, Headers);
  const Response = makeResponseClass(kernel, Body, Headers);

  function fetch(input: unknown, init?: RequestInit): Promise<InstanceType<typeof Response>> {
    return new RealmPromise((resolve, reject) => {
      const request = new Request(input, init);
      const signal = Request.signalOf(request);
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      let exchange: number | null = null;
      const abort = (): void => {
        if (exchange !== null) kernel.exchanges.abandon(exchange);
        reject(signal?.reason);
      };
      signal?.addEventListener("abort", abort, { once: true });

      const send = (message: HttpRequest, redirects: number): void => {
        if (signal?.aborted) return;
        exchange = kernel.exchanges.begin(message, (answer) => {
          exchange = null;
          try {
            settle(message, answer, redirects);
          } catch (error) {
            reject(error);
          }
        });
        if (exchange === null) reject(failed(tooManyRequests(global.Error)));
      };

      const settle = (message: HttpRequest, answer: HttpResponse | HttpFailure, redirects: number): void => {
        if (!("status" in answer)) {
          reject(failed(connectionError(global.Error, answer, message.url)));
          return;
        }
        const next = request.redirect === "manual" ? undefined : redirected(message, answer);
        if (next !== undefined) {
          if (request.redirect === "error") reject(failed(new global.Error("unexpected redirect")));
          else if (redirects >= redirectsLimit) reject(failed(new global.Error("redirect count exceeded")));
          else send(next, redirects + 1);
          return;
        }
        signal?.removeEventListener("abort", abort);
        resolve(Response.answering(answer, message.url, redirects > 0));
      };

      const begin = (content: Content | null): void =>
        send(asMessage(request.url, request.method, Headers.listOf(request.headers), content), 0);
      if (!/^https?:/.test(request.url)) reject(failed(new global.Error("unknown scheme")));
      else {
        const content = Body.contentOf(request);
        if (content instanceof Promise) content.then(begin, (cause: unknown) => reject(failed(cause)));
        else begin(content);
      }
    });
  }

  function failed(cause: unknown): TypeError {
    return new Failure("fetch failed", { cause });
  }

  return { fetch, Headers, Request, Response };
}

function asMessage(url: string, method: string, headers: HeaderList, content: Content | null): HttpRequest {
  const body = httpBodyOf(content ?? "");
  const added: [string, string][] = [];
  const add = (name: string, value: string): void => {
    if (headerValue(headers, name) === undefined) added.push([name, value]);
  };
  add("accept", "*/*");
  add("user-agent", "node");
  if (content !== null || method === "POST" || method === "PUT")
    add("content-length", String(body.sizeBytes));
  const [bare = url] = url.split("#");
  return { method, url: bare, headers: [...headers, ...added], body };
}

function redirected(message: HttpRequest, answer: HttpResponse): HttpRequest | undefined {
  const location = headerValue(answer.headers, "location");
  if (!redirectStatuses.includes(answer.status) || location === undefined) return undefined;
  const url = new URL(location, message.url).href;
  const becomesGet =
    answer.status === 303 ? message.method !== "HEAD" : answer.status < 303 && message.method === "POST";
  if (!becomesGet) return { ...message, url };
  const headers = message.headers.filter(([name]) => !/^content-/i.test(name));
  return { method: "GET", url, headers, body: httpBodyOf("") };
}

const errnos = {
  ENOTFOUND: [-3008, "getaddrinfo"],
  ECONNREFUSED: [-111, "connect"],
  ECONNRESET: [-104, "read"],
} as const;

function connectionError(RealmError: ErrorConstructor, { code, message }: HttpFailure, url: string): Error {
  const [errno, syscall] = errnos[code];
  const { hostname, port, protocol } = new URL(url);
  const error = Object.assign(new RealmError(message), { errno, code, syscall });
  if (code === "ENOTFOUND") return Object.assign(error, { hostname });
  return Object.assign(error, {
    address: hostname,
    port: Number(port || (protocol === "https:" ? 443 : 80)),
  });
}

function tooManyRequests(RealmError: ErrorConstructor): Error {
  return Object.assign(new RealmError("connect EMFILE - too many open files"), {
    code: "EMFILE",
    errno: -24,
    syscall: "connect",
  });
}
