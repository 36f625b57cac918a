// Content of files and streams as just-bash hands it around: text, bytes, or bytes in the characters of a string.

import type { FileContent, IFileSystem } from "just-bash/browser";

export type Encoding = Parameters<IFileSystem["writeFile"]>[2];

const nothing = new Uint8Array(0);
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export function encodingName(encoding: Parameters<IFileSystem["readFile"]>[1] | Encoding): string {
  return (typeof encoding === "string" ? encoding : encoding?.encoding) ?? "utf8";
}

export function bytesOf(content: FileContent, encoding: Encoding): Uint8Array {
  if (typeof content !== "string") return content;
  if (content === "") return nothing;
  const name = encodingName(encoding);
  return name === "binary" || name === "latin1" ? bytesOfBinary(content) : encoder.encode(content);
}

export function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

function bytesOfBinary(binary: string): Uint8Array {
  // Text beyond one byte a character is text after all.
  for (let i = 0; i < binary.length; i++) if (binary.charCodeAt(i) > 255) return encoder.encode(binary);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

const sliceBytes = 8192;

export function binaryOfBytes(bytes: Uint8Array): string {
  let binary = "";
  for (let i = 0; i < bytes.length; i += sliceBytes) {
    binary += String.fromCharCode(...bytes.subarray(i, i + sliceBytes));
  }
  return binary;
}

export function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
