// Teaches the browser's Buffer the encoding that JWTs are written in (it reads that alphabet as base64 already), and
// what Node says of an argument that is missing, as an event's body may be.

import { Buffer } from "buffer";
import { wrongArgument } from "../modules/nodeError.ts";
import type { RealmGlobal } from "../realm/realm.ts";

const name = "base64url";
const firstMust = "of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object";

/** Nothing is done in Node, whose own Buffer knows it. */
export function teachBuffer(global: RealmGlobal): void {
  if (Buffer.isEncoding(name)) return;
  const { from, isEncoding, byteLength } = Buffer;
  const { toString, write } = Buffer.prototype;
  Object.assign(Buffer, {
    from(...values: unknown[]): Buffer {
      const [value] = values;
      if (typeof value !== "string" && (typeof value !== "object" || value === null))
        throw wrongArgument(global, "first", firstMust, value);
      try {
        return Reflect.apply(from, Buffer, values.map(asBase64));
      } catch (error) {
        if (typeof value === "object" && error instanceof TypeError)
          throw wrongArgument(global, "first", firstMust, value);
        throw error;
      }
    },
    byteLength(...values: unknown[]): number {
      const [value] = values;
      if (typeof value !== "string" && !ArrayBuffer.isView(value) && !(value instanceof ArrayBuffer))
        throw wrongArgument(
          global,
          "string",
          "of type string or an instance of Buffer or ArrayBuffer",
          value,
        );
      return Reflect.apply(byteLength, Buffer, values.map(asBase64));
    },
    isEncoding: (encoding: string) => isName(encoding) || isEncoding(encoding),
  });
  Object.assign(Buffer.prototype, {
    toString(this: Buffer, encoding: unknown, ...rest: unknown[]): string {
      const text: string = Reflect.apply(toString, this, [asBase64(encoding, 1), ...rest]);
      return isName(encoding) ? text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "") : text;
    },
    write(this: Buffer, ...values: unknown[]): number {
      return Reflect.apply(write, this, values.map(asBase64));
    },
  });
}

function isName(encoding: unknown): boolean {
  return typeof encoding === "string" && encoding.toLowerCase() === name;
}

/** Among the arguments of a method whose first is the text itself. */
function asBase64(value: unknown, index: number): unknown {
  return index > 0 && isName(value) ? "base64" : value;
}
