// gzip's format (RFC 1952), by fflate: the browser build of just-bash has Node's zlib for it, which is not there.

import { gunzipSync, gzipSync } from "fflate";

export type Gunzipped = { readonly bytes: Uint8Array } | { readonly problem: string };

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** `problem` in gzip's words: `not in gzip format`. */
export function gunzip(bytes: Uint8Array): Gunzipped {
  if (bytes.length === 0) return { bytes };
  if (!isGzip(bytes)) return { problem: "not in gzip format" };
  try {
    return { bytes: gunzipSync(bytes) };
  } catch (error) {
    const isShort = error instanceof Error && error.message === "unexpected EOF";
    return { problem: isShort ? "unexpected end of file" : "invalid compressed data--format violated" };
  }
}

export type CompressionLevel = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** Without a name or a time in it: the same bytes give the same archive. */
export function gzip(bytes: Uint8Array, level: CompressionLevel = 6): Uint8Array {
  const packed = gzipSync(bytes, { level, mtime: 0 });
  packed.fill(0, 4, 8);
  return packed;
}
