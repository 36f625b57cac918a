// Where a transfer of curl goes: standard output or a file, the headers with it (-i, -I) or into a file of their own (-D).

import { reasonOf } from "../commandFiles.ts";
import type { CommandIo } from "../commandIo.ts";
import type { CurlOptions } from "./curlOptions.ts";
import { failure } from "./curlRequest.ts";

export interface CurlSink {
  readonly isTerminal: boolean;
  /** The head of one answer; there is one for every redirect. */
  header(block: string): Promise<void>;
  /** Resolves to the exit code. */
  body(content: string | Uint8Array): Promise<number>;
}

export function openSink(output: string | null, url: URL, options: CurlOptions, io: CommandIo): CurlSink {
  const file = output === "remote-name" ? remoteName(url) : output === "-" ? null : output;
  const isTerminal = file === null && io.outIsTerminal;
  const encoder = new TextEncoder();
  let dumped = "";
  let heads = "";

  async function write(path: string, content: string | Uint8Array): Promise<void> {
    try {
      await io.files.write(path, content);
    } catch (error) {
      if (!options.silent) io.error(`Warning: Failed to open the file ${path}: ${reasonOf(error)}\n`);
      throw failure(23, "Failure writing output to destination");
    }
  }

  return {
    isTerminal,
    async header(block) {
      if (options.dumpHeader === "-") io.out(block);
      else if (options.dumpHeader !== null) await write(options.dumpHeader, (dumped += block));
      if (!options.include && !options.head) return;
      if (file === null) io.out(isTerminal ? withBoldNames(block) : block);
      else heads += block;
    },
    async body(content) {
      if (file !== null) {
        const bytes = typeof content === "string" ? encoder.encode(content) : content;
        await write(file, heads === "" ? content : joined(encoder.encode(heads), bytes));
        return 0;
      }
      if (isTerminal && output !== "-" && isBinary(content)) {
        io.error(binaryWarning);
        return 23;
      }
      if (content.length > 0) io.out(content);
      return 0;
    },
  };
}

function remoteName(url: URL): string {
  const name = url.pathname.split("/").at(-1) ?? "";
  if (name === "") throw failure(23, "Failed to extract a filename from the URL to use for storage");
  return name;
}

/** In a terminal curl prints header names in bold. */
function withBoldNames(block: string): string {
  return block.replace(/^([\w-]+)(?=: )/gm, "\u001b[1m$1\u001b[0m");
}

function isBinary(content: string | Uint8Array): boolean {
  return typeof content !== "string" || content.includes("\0");
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

const binaryWarning = `Warning: Binary output can mess up your terminal. Use "--output -" to tell curl to output it to your terminal anyway, or consider "--output <FILE>" to save to a file.\n`;
