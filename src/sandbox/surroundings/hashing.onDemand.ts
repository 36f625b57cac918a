// Digests and HMAC. On demand: few programs hash.

import { hmac } from "@noble/hashes/hmac.js";
import { md5, sha1 } from "@noble/hashes/legacy.js";
import { sha224, sha256, sha384, sha512 } from "@noble/hashes/sha2.js";

const library = { hmac, hashes: { md5, sha1, sha224, sha256, sha384, sha512 } };

export const hashing = (): typeof library => library;
