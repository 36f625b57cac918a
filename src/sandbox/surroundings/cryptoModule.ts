// node:crypto, the part that handlers use. Chance comes from the process's seed.

import { Buffer } from "buffer";
import type { Kernel } from "../kernel/kernel.ts";
import type { SeededRandom } from "../kernel/seededRandom.ts";
import { nodeError, wrongArgument } from "../modules/nodeError.ts";
import { hashing } from "./hashing.onDemand.ts";

interface Hasher {
  update(bytes: Uint8Array): unknown;
  digest(): Uint8Array;
  clone(): Hasher;
}

export function makeCryptoModule(kernel: Kernel, random: SeededRandom, webcrypto: object): object {
  const { global } = kernel.realm;
  const { hashes, hmac } = kernel.clock.uncounted(hashing);

  function hashNamed(name: unknown) {
    const key = String(name).toLowerCase().replace("-", "");
    return Object.entries(hashes).find(([each]) => each === key)?.[1];
  }

  function createHash(name: unknown): Hash {
    if (typeof name !== "string") throw wrongArgument(global, "algorithm", "of type string", name);
    const found = hashNamed(name);
    if (found === undefined) throw new global.Error("Digest method not supported");
    return new Hash(found.create());
  }

  function createHmac(name: unknown, key: unknown): Hash {
    const found = hashNamed(name);
    if (found === undefined)
      throw nodeError(global, "ERR_CRYPTO_INVALID_DIGEST", `Invalid digest: ${String(name)}`, "TypeError");
    return new Hash(hmac.create(found, bytesOf(key)));
  }

  class Hash {
    #hasher: Hasher | null;

    constructor(hasher: Hasher) {
      this.#hasher = hasher;
    }
    update(data: unknown, encoding?: unknown): this {
      this.#open().update(bytesOf(data, encoding));
      return this;
    }
    copy(): Hash {
      return new Hash(this.#open().clone());
    }
    digest(encoding?: unknown): unknown {
      const bytes = Buffer.from(this.#open().digest());
      this.#hasher = null;
      return typeof encoding === "string" && encoding !== "buffer"
        ? bytes.toString(encodingOf(encoding))
        : bytes;
    }
    #open(): Hasher {
      if (this.#hasher === null)
        throw nodeError(global, "ERR_CRYPTO_HASH_FINALIZED", "Digest already called");
      return this.#hasher;
    }
  }

  function bytesOf(data: unknown, encoding?: unknown): Uint8Array {
    if (typeof data === "string") return Buffer.from(data, encodingOf(encoding));
    if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    throw wrongArgument(
      global,
      "data",
      "of type string or an instance of Buffer, TypedArray, or DataView",
      data,
    );
  }

  function randomBytes(size: number, callback?: (error: null, bytes: Buffer) => void): Buffer | undefined {
    const bytes = Buffer.alloc(size);
    random.fill(bytes);
    if (callback === undefined) return bytes;
    kernel.loop.addImmediate(
      () => callback(null, bytes),
      () => true,
    );
    return undefined;
  }

  function randomInt(low: number, high?: number): number {
    const [from, to] = high === undefined ? [0, low] : [low, high];
    return from + Math.floor(random.fraction() * (to - from));
  }

  function timingSafeEqual(one: Uint8Array, other: Uint8Array): boolean {
    if (one.length !== other.length) {
      throw nodeError(
        global,
        "ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH",
        "Input buffers must have the same byte length",
        "RangeError",
      );
    }
    return one.every((byte, i) => byte === other[i]);
  }

  return {
    ...webcrypto,
    webcrypto,
    createHash,
    createHmac,
    hash: (name: unknown, data: unknown, encoding: unknown = "hex") =>
      createHash(name).update(data).digest(encoding),
    getHashes: () => Object.keys(hashes),
    randomBytes,
    randomInt,
    timingSafeEqual,
    randomFillSync(bytes: Uint8Array): Uint8Array {
      random.fill(bytes);
      return bytes;
    },
  };
}

const encodings = ["hex", "base64", "base64url", "utf8", "utf-8", "latin1", "binary", "ascii"] as const;

function encodingOf(encoding: unknown): (typeof encodings)[number] {
  return encodings.find((each) => each === encoding) ?? "utf8";
}
