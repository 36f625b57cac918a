// The tar format: ustar (POSIX.1-1988), and GNU's long names. An archive is blocks of 512 bytes:
//
//   | header | content, filled up to whole blocks | header | … | two blocks of zeros, filled up to a record |

export interface TarEntry {
  /** A directory's ends in a slash. */
  readonly name: string;
  readonly kind: "file" | "directory" | "link";
  readonly mode: number;
  readonly modifiedMs: number;
  readonly owner: string;
  readonly linkTo: string;
  readonly content: Uint8Array;
}

const block = 512;
const record = 20 * block;
const decoder = new TextDecoder();
const encoder = new TextEncoder();

export interface TarArchive {
  readonly entries: readonly TarEntry[];
  /** Of what cannot be read as an archive; what stands before it can be used. */
  readonly problem: "notAnArchive" | "unexpectedEnd" | null;
}

export function readTar(bytes: Uint8Array): TarArchive {
  const entries: TarEntry[] = [];
  let longName: string | null = null;
  for (let at = 0; at < bytes.length;) {
    const header = bytes.subarray(at, at + block);
    if (header.every((byte) => byte === 0)) break;
    if (header.length < block || !hasChecksum(header)) {
      return { entries, problem: entries.length === 0 ? "notAnArchive" : "unexpectedEnd" };
    }
    const size = octal(header, 124, 12);
    const content = bytes.slice(at + block, at + block + size);
    if (content.length < size) return { entries, problem: "unexpectedEnd" };
    at += block + Math.ceil(size / block) * block;
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === "L") {
      longName = text(content, 0, content.length);
      continue;
    }
    const kind = kindOf(type);
    if (kind === null) continue;
    const prefix = text(header, 257, 5) === "ustar" && header[263] === 0x30 ? text(header, 345, 155) : "";
    const name = longName ?? (prefix === "" ? "" : `${prefix}/`) + text(header, 0, 100);
    longName = null;
    entries.push({
      name: kind === "directory" && !name.endsWith("/") ? `${name}/` : name,
      kind,
      mode: octal(header, 100, 8) & 0o7777,
      modifiedMs: octal(header, 136, 12) * 1000,
      owner: `${text(header, 265, 32) || octal(header, 108, 8)}/${text(header, 297, 32) || octal(header, 116, 8)}`,
      linkTo: text(header, 157, 100),
      content,
    });
  }
  return { entries, problem: null };
}

/** `null`: extended headers and devices, which are passed over. */
function kindOf(type: string): TarEntry["kind"] | null {
  if (type === "0" || type === "\0" || type === "7") return "file";
  if (type === "5") return "directory";
  return type === "1" || type === "2" ? "link" : null;
}

export function writeTar(entries: readonly TarEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const entry of entries) {
    const name = encoder.encode(entry.name);
    if (name.length > 100) {
      const long = encoder.encode(`${entry.name}\0`);
      parts.push(header({ ...entry, name: "././@LongLink" }, long.length, "L"), filled(long));
    }
    const type = entry.kind === "directory" ? "5" : "0";
    parts.push(header(entry, entry.content.length, type), filled(entry.content));
  }
  const size = parts.reduce((sum, part) => sum + part.length, 2 * block);
  const archive = new Uint8Array(Math.ceil(size / record) * record);
  let at = 0;
  for (const part of parts) {
    archive.set(part, at);
    at += part.length;
  }
  return archive;
}

function header({ name, mode, modifiedMs, owner }: TarEntry, size: number, type: string): Uint8Array {
  const bytes = new Uint8Array(block);
  const [user = "", group = ""] = owner.split("/");
  const put = (value: string | Uint8Array, at: number, length: number) =>
    bytes.set((typeof value === "string" ? encoder.encode(value) : value).subarray(0, length), at);
  const number = (value: number, at: number, length: number) =>
    put(value.toString(8).padStart(length - 1, "0"), at, length);
  put(name, 0, 100);
  number(mode, 100, 8);
  number(0, 108, 8);
  number(0, 116, 8);
  number(size, 124, 12);
  number(Math.floor(modifiedMs / 1000), 136, 12);
  put(type, 156, 1);
  put("ustar\x0000", 257, 8);
  put(user, 265, 32);
  put(group, 297, 32);
  put(`${checksum(bytes).toString(8).padStart(6, "0")}\0 `, 148, 8);
  return bytes;
}

/** The sum of the header's bytes, the checksum's own counted as blanks. */
function checksum(header: Uint8Array): number {
  return header.reduce((sum, byte, i) => sum + (i >= 148 && i < 156 ? 0x20 : byte), 0);
}

function hasChecksum(header: Uint8Array): boolean {
  return octal(header, 148, 8) === checksum(header);
}

function octal(bytes: Uint8Array, at: number, length: number): number {
  return Number.parseInt(text(bytes, at, length).trim() || "0", 8);
}

function text(bytes: Uint8Array, at: number, length: number): string {
  const field = bytes.subarray(at, at + length);
  const end = field.indexOf(0);
  return decoder.decode(end < 0 ? field : field.subarray(0, end));
}

function filled(content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(content.length / block) * block);
  bytes.set(content);
  return bytes;
}
