// Sizes of what lies in /tmp.

/** Bytes of base64 text once it is decoded. */
export function base64Size(base64: string): number {
  const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
  return Math.max(0, (base64.length / 4) * 3 - padding);
}

export function tmpSizeBytes(tmp: ReadonlyMap<string, string>): number {
  let bytes = 0;
  for (const base64 of tmp.values()) bytes += base64Size(base64);
  return bytes;
}

/** `0 B`, `412 B`, `61 KB`, `1.5 MB` */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${kilobytes < 10 ? kilobytes.toFixed(1) : Math.round(kilobytes)} KB`;
  const megabytes = kilobytes / 1024;
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}
