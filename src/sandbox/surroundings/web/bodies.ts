// Bodies of requests and responses. They settle within microtasks (the browser's own readers take real tasks), so
// that a turn ends when the program has run.

import { type HttpBody, utf8Length } from "../../../model/http.ts";
import { turnLimits } from "../../../model/limit.ts";
import { base64OfBytes, bytesFromBase64, textOfBytes } from "../../files/base64.ts";
import type { Kernel } from "../../kernel/kernel.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const NativeBlob = Blob;
const NativeStream = ReadableStream;

export type Content = string | Uint8Array<ArrayBuffer>;

/** What a body is made of, and the content type that it brings along. */
export interface BodyInit {
  readonly content: Content | Promise<Content>;
  readonly type: string | null;
}

export function readBodyInit(kernel: Kernel, init: unknown): BodyInit | null {
  if (init === null || init === undefined) return null;
  if (typeof init !== "object") return { content: String(init), type: "text/plain;charset=UTF-8" };
  if (init instanceof URLSearchParams) {
    return { content: init.toString(), type: "application/x-www-form-urlencoded;charset=UTF-8" };
  }
  if (ArrayBuffer.isView(init)) {
    return { content: new Uint8Array(init.buffer, init.byteOffset, init.byteLength).slice(), type: null };
  }
  if (Object.prototype.toString.call(init) === "[object ArrayBuffer]") {
    return { content: copyOfBuffer(init), type: null };
  }
  if (init instanceof NativeBlob) {
    const done = kernel.loop.beginWork();
    const content = init
      .arrayBuffer()
      .then((buffer) => new Uint8Array(buffer))
      .finally(done);
    return { content, type: init.type === "" ? null : init.type };
  }
  if (isAsyncIterable(init)) return { content: gather(init), type: null };
  return { content: String(init), type: "text/plain;charset=UTF-8" };
}

function copyOfBuffer(buffer: object): Uint8Array<ArrayBuffer> {
  // Of another realm in tests, so `instanceof ArrayBuffer` would not do.
  return new Uint8Array(Reflect.construct(Uint8Array, [buffer])).slice();
}

async function gather(chunks: AsyncIterable<unknown>): Promise<Content> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const part = ArrayBuffer.isView(chunk)
      ? new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength)
      : encoder.encode(String(chunk));
    size += part.length;
    if (size <= turnLimits.bodyBytes) parts.push(part);
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}

export function bytesOf(content: Content): Uint8Array<ArrayBuffer> {
  return typeof content === "string" ? encoder.encode(content) : content;
}

function textOf(content: Content): string {
  return typeof content === "string" ? content : decoder.decode(content);
}

/** As it crosses to the engine: cut where it is over every limit, with its true size. */
export function httpBodyOf(content: Content): HttpBody {
  if (typeof content === "string") {
    const sizeBytes = utf8Length(content);
    return {
      text: sizeBytes > turnLimits.bodyBytes ? content.slice(0, turnLimits.bodyBytes) : content,
      sizeBytes,
    };
  }
  const sizeBytes = content.length;
  const carried = content.subarray(0, turnLimits.bodyBytes);
  const text = textOfBytes(carried);
  return text === null ? { base64: base64OfBytes(carried), sizeBytes } : { text, sizeBytes };
}

export function contentOf(body: HttpBody): Content {
  return "text" in body ? body.text : bytesFromBase64(body.base64);
}

/** The part that Request and Response share. */
export function makeBodyClass(kernel: Kernel) {
  const { Promise: RealmPromise, TypeError: Failure, JSON: RealmJson } = kernel.realm.global;

  return class Body {
    #content: Content | Promise<Content> | null;
    #isUsed = false;
    #stream: ReadableStream<unknown> | null = null;

    constructor(content: Content | Promise<Content> | null) {
      this.#content = content;
    }

    /** Known by Request and Response alone. */
    get headers(): { get(name: string): string | null } {
      return { get: () => null };
    }

    get bodyUsed(): boolean {
      return this.#isUsed;
    }

    get body(): ReadableStream<unknown> | null {
      const content = this.#content;
      if (content === null) return null;
      this.#stream ??= new NativeStream(
        {
          pull: async (controller) => {
            this.#isUsed = true;
            const bytes = bytesOf(await content);
            if (bytes.length > 0) controller.enqueue(bytes);
            controller.close();
          },
        },
        { highWaterMark: 0 },
      );
      return this.#stream;
    }

    text(): Promise<string> {
      return this.#consume(textOf);
    }

    json(): Promise<unknown> {
      return this.#consume((content) => RealmJson.parse(textOf(content)));
    }

    bytes(): Promise<Uint8Array> {
      return this.#consume((content) => bytesOf(content).slice());
    }

    arrayBuffer(): Promise<ArrayBuffer> {
      return this.#consume((content) => bytesOf(content).slice().buffer);
    }

    blob(): Promise<Blob> {
      return this.#consume(
        (content) => new NativeBlob([content], { type: this.headers.get("content-type") ?? "" }),
      );
    }

    formData(): Promise<URLSearchParams> {
      return this.#consume((content) => new URLSearchParams(textOf(content)));
    }

    /** For the kernel: the content, not consumed. */
    static contentOf(body: Body): Content | Promise<Content> | null {
      return body.#content;
    }

    static fill(body: Body, content: Content | Promise<Content> | null): void {
      body.#content = content;
    }

    /** Throws where it was read. */
    static consume(body: Body): void {
      if (body.#isUsed) throw new Failure("Body is unusable: Body has already been read");
    }

    #consume<Value>(read: (content: Content) => Value): Promise<Value> {
      return new RealmPromise((resolve, reject) => {
        if (this.#isUsed) {
          reject(new Failure("Body is unusable: Body has already been read"));
          return;
        }
        const content = this.#content ?? "";
        if (this.#content !== null) this.#isUsed = true;
        const settle = (settled: Content): void => {
          try {
            resolve(read(settled));
          } catch (error) {
            reject(error);
          }
        };
        if (content instanceof Promise) content.then(settle, reject);
        else settle(content);
      });
    }
  };
}

export type BodyClass = ReturnType<typeof makeBodyClass>;
