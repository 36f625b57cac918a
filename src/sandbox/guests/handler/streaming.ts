// awslambda.streamifyResponse: the stream is gathered and posted whole when it ends, for the Runtime API of the
// playground takes a body in one piece.

import { Buffer } from "buffer";
import { EventEmitter } from "events";
import type { Kernel } from "../../kernel/kernel.ts";
import type { UserHandler } from "./loadHandler.ts";

const streamingMark = Symbol.for("aws.lambda.runtime.handler.streaming");
const preludeType = "application/vnd.awslambda.http-integration-response";
const usualType = "application/octet-stream";
/** Between the prelude's JSON and the payload. */
const preludeEnd = "\0".repeat(8);

interface StreamAnswering {
  respond(contentType: string, bytes: Uint8Array<ArrayBuffer>): void;
  fail(error: unknown): void;
}

export interface Streaming {
  readonly awslambda: object;
  isStreaming(handler: UserHandler): boolean;
  run(handler: UserHandler, event: unknown, context: object, answering: StreamAnswering): void;
}

class ResponseStream extends EventEmitter {
  readonly writable = true;
  readonly #chunks: Uint8Array[] = [];
  readonly #ended: (contentType: string, bytes: Uint8Array<ArrayBuffer>) => void;
  #type = usualType;
  #isEnded = false;

  constructor(ended: (contentType: string, bytes: Uint8Array<ArrayBuffer>) => void) {
    super();
    this.#ended = ended;
  }
  setContentType(type: unknown): void {
    this.#type = String(type);
  }
  write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#chunks.push(
      ArrayBuffer.isView(chunk)
        ? new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength)
        : Buffer.from(textOf(chunk)),
    );
    const callback = rest.at(-1);
    if (typeof callback === "function") callback();
    return true;
  }
  end(chunk?: unknown): this {
    if (this.#isEnded) return this;
    if (chunk !== undefined && typeof chunk !== "function") this.write(chunk);
    this.#isEnded = true;
    this.#ended(this.#type, new Uint8Array(Buffer.concat(this.#chunks)));
    this.emit("finish");
    this.emit("close");
    return this;
  }
  destroy(): this {
    return this.end();
  }
}

export function makeStreaming(kernel: Kernel): Streaming {
  const awslambda = {
    streamifyResponse(handler: UserHandler): UserHandler {
      return Object.assign(handler, { [streamingMark]: "response" });
    },
    HttpResponseStream: {
      from(stream: ResponseStream, prelude: unknown): ResponseStream {
        stream.setContentType(preludeType);
        stream.write(kernel.realm.global.JSON.stringify(prelude) + preludeEnd);
        return stream;
      },
    },
  };
  return {
    awslambda,
    isStreaming: (handler) => Reflect.get(handler, streamingMark) !== undefined,
    run(handler, event, context, { respond, fail }) {
      let isOver = false;
      const stream = new ResponseStream((type, bytes) => {
        if (!isOver) respond(type, bytes);
        isOver = true;
      });
      const refuse = (error: unknown): void => {
        if (!isOver) fail(error);
        isOver = true;
      };
      try {
        const result = handler(event, stream, context);
        if (result instanceof kernel.realm.global.Promise) result.then(undefined, refuse);
      } catch (error) {
        refuse(error);
      }
    },
  };
}

function textOf(chunk: unknown): string {
  return typeof chunk === "string" ? chunk : JSON.stringify(chunk);
}
