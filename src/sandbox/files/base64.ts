// Bytes as base64 text and back, and text where bytes are text.

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const toBinary = globalThis.atob.bind(globalThis);
const fromBinary = globalThis.btoa.bind(globalThis);
const sliceBytes = 8192;

export function bytesFromBase64(base64: string): Uint8Array<ArrayBuffer> {
  const binary = toBinary(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

export function base64OfBytes(bytes: Uint8Array): string {
  let binary = "";
  for (let i = 0; i < bytes.length; i += sliceBytes) {
    binary += String.fromCharCode(...bytes.subarray(i, i + sliceBytes));
  }
  return fromBinary(binary);
}

/** `null`: not UTF-8. */
export function textOfBytes(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
