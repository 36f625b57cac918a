// The global `crypto`. Its chance is the process's seed. `subtle` is our own: the browser gives none to an opaque
// origin. Digests and HMAC only; what it cannot do it refuses by name.

import type { Kernel } from "../kernel/kernel.ts";
import type { SeededRandom } from "../kernel/seededRandom.ts";
import { hashing } from "./hashing.onDemand.ts";

/** Web Crypto's names of the digests it has. */
const hashNames = { "SHA-1": "sha1", "SHA-256": "sha256", "SHA-384": "sha384", "SHA-512": "sha512" } as const;
const NativeException = DOMException;
const refused = ["encrypt", "decrypt", "deriveKey", "deriveBits", "wrapKey", "unwrapKey"];

class CryptoKey {
  readonly type = "secret";
  readonly extractable: boolean;
  readonly algorithm: object;
  readonly usages: readonly string[];
  readonly #bytes: Uint8Array<ArrayBuffer>;

  constructor(bytes: Uint8Array<ArrayBuffer>, hash: string, extractable: boolean, usages: readonly string[]) {
    this.#bytes = bytes;
    this.extractable = extractable;
    this.algorithm = { name: "HMAC", hash: { name: hash }, length: bytes.length * 8 };
    this.usages = usages;
  }
  static bytesOf(key: CryptoKey): Uint8Array<ArrayBuffer> {
    return key.#bytes;
  }
}

export function makeWebCrypto({ realm, clock }: Kernel, random: SeededRandom): object {
  const { Promise: RealmPromise, TypeError: Failure } = realm.global;

  function later<Value>(work: () => Value): Promise<Value> {
    return new RealmPromise((resolve) => resolve(work()));
  }

  function unsupported(what: string): never {
    throw new NativeException(`${what} is not supported in Two Curls`, "NotSupportedError");
  }

  const library = () => clock.uncounted(hashing);

  function hashNameOf(algorithm: unknown): keyof typeof hashNames {
    const name = nameOf(algorithm).toUpperCase();
    return isHashName(name) ? name : unsupported(name);
  }

  const hashOf = (algorithm: unknown) => library().hashes[hashNames[hashNameOf(algorithm)]];

  function mac(key: unknown, data: unknown): Uint8Array<ArrayBuffer> {
    if (!(key instanceof CryptoKey)) throw new Failure("The key is no CryptoKey");
    const hash: unknown = Reflect.get(key.algorithm, "hash");
    return new Uint8Array(library().hmac(hashOf(hash), CryptoKey.bytesOf(key), bytesOf(data)));
  }

  function makeKey(
    bytes: Uint8Array<ArrayBuffer>,
    algorithm: unknown,
    extractable: unknown,
    usages: unknown,
  ): CryptoKey {
    if (nameOf(algorithm).toUpperCase() !== "HMAC") unsupported(nameOf(algorithm));
    const hash: unknown =
      typeof algorithm === "object" && algorithm !== null ? Reflect.get(algorithm, "hash") : undefined;
    return new CryptoKey(
      bytes,
      hashNameOf(hash),
      Boolean(extractable),
      Array.isArray(usages) ? usages.map(String) : [],
    );
  }

  const subtle: Record<string, unknown> = {
    digest: (algorithm: unknown, data: unknown) =>
      later(() => new Uint8Array(hashOf(algorithm)(bytesOf(data))).buffer),
    importKey: (format: unknown, data: unknown, algorithm: unknown, extractable: unknown, usages: unknown) =>
      later(() =>
        format === "raw"
          ? makeKey(bytesOf(data), algorithm, extractable, usages)
          : unsupported(`key format ${String(format)}`),
      ),
    generateKey: (algorithm: unknown, extractable: unknown, usages: unknown) =>
      later(() => {
        const bytes = new Uint8Array(64);
        random.fill(bytes);
        return makeKey(bytes, algorithm, extractable, usages);
      }),
    exportKey: (_format: unknown, key: unknown) =>
      later(() =>
        key instanceof CryptoKey && key.extractable
          ? CryptoKey.bytesOf(key).slice().buffer
          : unsupported("exportKey"),
      ),
    sign: (_algorithm: unknown, key: unknown, data: unknown) => later(() => mac(key, data).buffer),
    verify: (_algorithm: unknown, key: unknown, signature: unknown, data: unknown) =>
      later(() => {
        const wanted = mac(key, data);
        const given = bytesOf(signature);
        return given.length === wanted.length && given.every((byte, i) => byte === wanted[i]);
      }),
  };
  for (const name of refused) subtle[name] = () => later(() => unsupported(name));

  return {
    subtle,
    randomUUID: () => random.uuid(),
    getRandomValues(array: unknown): unknown {
      if (!ArrayBuffer.isView(array))
        throw new Failure("The data argument must be an integer-type TypedArray");
      random.fill(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
      return array;
    },
  };
}

function nameOf(algorithm: unknown): string {
  if (typeof algorithm === "string") return algorithm;
  return typeof algorithm === "object" && algorithm !== null ? String(Reflect.get(algorithm, "name")) : "";
}

function isHashName(name: string): name is keyof typeof hashNames {
  return Object.hasOwn(hashNames, name);
}

function bytesOf(data: unknown): Uint8Array<ArrayBuffer> {
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice();
  return new Uint8Array(Reflect.construct(Uint8Array, [data])).slice();
}
