// The bytes of a body: this room has neither `atob` nor a TextEncoder of its own.

import { md5 } from "@noble/hashes/legacy.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { HttpBody } from "../../model/http.ts";

/** As S3 names the content of an object: the MD5 of its bytes. */
export function etagOf(body: HttpBody): string {
  return bytesToHex(md5("text" in body ? utf8ToBytes(body.text) : bytesOfBase64(body.base64)));
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function bytesOfBase64(base64: string): Uint8Array {
  const digits = base64.replace(/=+$/, "");
  const bytes = new Uint8Array(Math.floor((digits.length * 6) / 8));
  let bits = 0;
  let at = 0;
  for (let i = 0; i < digits.length; i++) {
    bits = (bits << 6) | alphabet.indexOf(digits.charAt(i));
    if (i % 4 === 0) continue;
    bytes[at++] = (bits >> (6 - 2 * (i % 4))) & 0xff;
  }
  return bytes;
}
