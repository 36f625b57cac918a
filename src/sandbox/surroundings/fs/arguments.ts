// What programs hand to fs functions, made plain: paths, options, data.

import { Buffer } from "buffer";
import type { RealmGlobal } from "../../realm/realm.ts";
import { wrongArgument } from "../../modules/nodeError.ts";

const encodings = [
  "utf8",
  "utf-8",
  "hex",
  "base64",
  "base64url",
  "latin1",
  "binary",
  "ascii",
  "ucs2",
  "utf16le",
] as const;
type Encoding = (typeof encodings)[number];

export function pathArgument(global: RealmGlobal, path: unknown): string {
  if (typeof path === "string" && !path.includes("\0")) return path;
  if (path instanceof URL && path.protocol === "file:") return decodeURIComponent(path.pathname);
  if (ArrayBuffer.isView(path)) return textOfView(path);
  throw wrongArgument(global, "path", "of type string or an instance of Buffer or URL", path);
}

/** An option by name; a bare string stands for the encoding. */
export function option(options: unknown, name: string): unknown {
  if (typeof options === "string") return name === "encoding" ? options : undefined;
  return typeof options === "object" && options !== null ? Reflect.get(options, name) : undefined;
}

export function bytesArgument(global: RealmGlobal, data: unknown, options: unknown): Uint8Array {
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice();
  if (typeof data === "string")
    return new Uint8Array(Buffer.from(data, encodingOf(option(options, "encoding")) ?? "utf8"));
  throw wrongArgument(
    global,
    "data",
    "of type string or an instance of Buffer, TypedArray, or DataView",
    data,
  );
}

/** Text where an encoding was asked for, else a Buffer. */
export function contentResult(bytes: Uint8Array, options: unknown): unknown {
  const encoding = encodingOf(option(options, "encoding"));
  const buffer = Buffer.from(bytes.slice());
  return encoding === undefined ? buffer : buffer.toString(encoding);
}

export function textOfView(view: ArrayBufferView): string {
  return new TextDecoder().decode(view);
}

function encodingOf(value: unknown): Encoding | undefined {
  return encodings.find((each) => each === value);
}
