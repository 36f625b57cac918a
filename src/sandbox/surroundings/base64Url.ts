// Teaches the browser's Buffer the encoding that JWTs are written in. It reads that alphabet as base64 already.

import { Buffer } from "buffer";

const name = "base64url";

/** Nothing is done in Node, whose own Buffer knows it. */
export function teachBase64Url(): void {
  if (Buffer.isEncoding(name)) return;
  const { from, isEncoding, byteLength } = Buffer;
  const { toString, write } = Buffer.prototype;
  Object.assign(Buffer, {
    from: (...values: unknown[]) => Reflect.apply(from, Buffer, values.map(asBase64)),
    byteLength: (...values: unknown[]) => Reflect.apply(byteLength, Buffer, values.map(asBase64)),
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
