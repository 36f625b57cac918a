/** Characters of a file that are shown. */
const previewChars = 8000;

/** The beginning of a file as text; of bytes that are no text, a few of them as hexadecimal digits. */
export function filePreview(base64: string): string {
  const bytes = Uint8Array.from(atob(base64.slice(0, Math.ceil(previewChars / 3) * 4)), (each) =>
    each.charCodeAt(0),
  );
  const text = new TextDecoder().decode(bytes);
  // oxlint-disable-next-line no-control-regex -- control characters are what tells bytes from text
  if (!/[\u0000-\u0008\uFFFD]/.test(text.slice(0, -1))) return text;
  const digits = Array.from(bytes.slice(0, 512), (each) => each.toString(16).padStart(2, "0"));
  return `no text: ${digits.join(" ")}${bytes.length > 512 ? " …" : ""}`;
}
