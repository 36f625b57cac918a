// curl, over whatever carries its requests. It reaches no real host.

import type { HttpResponse } from "../../../../model/http.ts";
import { contentOf } from "../../../surroundings/web/bodies.ts";
import { CommandFailure, type CommandIo } from "../commandIo.ts";
import { globbed } from "./curlGlob.ts";
import { curlHelp } from "./curlHelp.ts";
import { type CurlOptions, readCurlOptions } from "./curlOptions.ts";
import {
  type CurlExchange,
  connectLines,
  headerBlock,
  progressMeter,
  redirectOf,
  responseLines,
} from "./curlOutput.ts";
import { curlBody, curlRequest, failure, parseCurlUrl, portOf, userAgent } from "./curlRequest.ts";
import { type CurlSink, openSink } from "./curlSink.ts";
import type { CurlTransport } from "./curlTransport.ts";
import { writeOut } from "./writeOut.ts";

export async function runCurl(io: CommandIo, transport: CurlTransport): Promise<number> {
  const options = readCurlOptions(io.args);
  if (options.information !== null) {
    io.out(options.information === "version" ? `curl ${userAgent.slice(5)} (virtual)\n` : curlHelp);
    return 0;
  }
  if (options.urls.length === 0)
    throw new CommandFailure("curl: (2) no URL specified\ncurl: try 'curl --help' for more information\n", 2);
  let exitCode = 0;
  for (const [i, text] of options.urls.entries()) {
    const output = options.outputs[i] ?? null;
    exitCode = await told(() => transfers(text, output, options, io, transport), options, io);
  }
  return exitCode;
}

/** Those that a URL with globs stands for. */
async function transfers(
  text: string,
  output: string | null,
  options: CurlOptions,
  io: CommandIo,
  transport: CurlTransport,
): Promise<number> {
  let exitCode = 0;
  for (const { url, parts } of options.globs ? globbed(text) : [{ url: text, parts: [] }]) {
    const name = output?.replace(/#(\d)/g, (mark, n: string) => parts[Number(n) - 1] ?? mark) ?? null;
    exitCode = await told(() => transfer(url, options, name, io, transport), options, io);
    // What never came to an answer would end so for all the others, in no time, be there a billion.
    if (exitCode !== 0 && !answeredExitCodes.includes(exitCode)) break;
  }
  return exitCode;
}

/** An HTTP error, too many redirects, a time limit, a connection that broke. */
const answeredExitCodes: readonly number[] = [22, 28, 47, 56];

/** The exit code; a failure is told, unless it is to be silent. */
async function told(run: () => Promise<number>, options: CurlOptions, io: CommandIo): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    if (!options.silent || options.showError) io.error(error.message);
    return error.exitCode;
  }
}

async function transfer(
  text: string,
  options: CurlOptions,
  output: string | null,
  io: CommandIo,
  transport: CurlTransport,
): Promise<number> {
  let url = parseCurlUrl(text);
  const sink = openSink(output, url, options, io);
  const body = await curlBody(options, io.files, io.stdin);
  let hop = { options, body };
  let spentMs = 0;
  for (let redirects = 0; ; redirects++) {
    const exchange = await exchangeOf(url, hop, io, transport, spentMs);
    const { response } = exchange;
    spentMs = exchange.totalSeconds * 1000;
    const next = options.follow ? redirectOf(url, response) : null;
    await sink.header(headerBlock(url, response));
    if (!next) return finish({ ...exchange, redirects }, options, sink, io);
    if (redirects >= options.maxRedirects)
      throw failure(47, `Maximum (${options.maxRedirects}) redirects followed`);
    hop = hopTo(next, url, response, options, body);
    url = next;
  }
}

interface Hop {
  readonly options: CurlOptions;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** curl turns a redirected POST into a GET for 301 to 303, and tells no other host who one is. */
function hopTo(next: URL, from: URL, response: HttpResponse, options: CurlOptions, body: Hop["body"]): Hop {
  const keeps = response.status > 303 || options.method !== null;
  const headers = next.host === from.host ? options.headers : options.headers.filter(isPublic);
  return keeps
    ? { options: { ...options, headers }, body }
    : { options: { ...options, headers, data: [] }, body: null };
}

function isPublic(header: string): boolean {
  return !/^(authorization|cookie)\s*:/i.test(header);
}

type Answered = CurlExchange & { readonly response: HttpResponse };

async function exchangeOf(
  url: URL,
  { options, body }: Hop,
  io: CommandIo,
  transport: CurlTransport,
  spentMs: number,
): Promise<Answered> {
  const request = curlRequest(url, options, body);
  const limitMs = options.maxTimeSeconds ? options.maxTimeSeconds * 1000 : null;
  if (options.verbose) io.error(connectLines(url, request));
  const left = limitMs === null ? null : Math.max(1, limitMs - spentMs);
  const result = await transport.send(request, left, io.signal);
  switch (result.outcome) {
    case "answered": {
      if (options.verbose) io.error(responseLines(url, result.response));
      const bodyBytes = request.method === "HEAD" ? 0 : result.response.body.sizeBytes;
      const totalSeconds = (spentMs + result.durationMs) / 1000;
      const { response } = result;
      return { url, request, response, redirects: 0, bodyBytes, totalSeconds, exitCode: 0 };
    }
    case "timedOut": {
      const totalSeconds = (spentMs + result.durationMs) / 1000;
      const ms = Math.round(totalSeconds * 1000);
      tellUnanswered(totalSeconds, 28);
      throw failure(28, `Operation timed out after ${ms} milliseconds with 0 bytes received`);
    }
    case "notResolved":
      return fail(6, `Could not resolve host: ${url.hostname}`);
    case "refused": {
      const where = `${url.hostname} port ${portOf(url)} after ${Math.round(result.durationMs)} ms`;
      return fail(7, `Failed to connect to ${where}: Could not connect to server`);
    }
    case "lost":
      return fail(56, "Recv failure: Connection reset by peer");
  }

  function fail(exitCode: number, text: string): never {
    tellUnanswered(spentMs / 1000, exitCode);
    throw failure(exitCode, text);
  }

  function tellUnanswered(totalSeconds: number, exitCode: number): void {
    const exchange = { url, request, response: null, redirects: 0, bodyBytes: 0, totalSeconds, exitCode };
    if (options.writeOut !== null) writeOut(options.writeOut, exchange, io);
  }
}

async function finish(
  exchange: Answered,
  options: CurlOptions,
  sink: CurlSink,
  io: CommandIo,
): Promise<number> {
  const { response, request, bodyBytes, totalSeconds } = exchange;
  const failed = options.fail !== "no" && response.status >= 400;
  if (!options.silent && !options.verbose && !sink.isTerminal && bodyBytes > 0) {
    io.error(progressMeter(bodyBytes, request.body.sizeBytes, totalSeconds));
  }
  const wantsBody = request.method !== "HEAD" && !(failed && options.fail === "fast");
  const exitCode = failed ? 22 : await sink.body(wantsBody ? contentOf(response.body) : "");
  if (failed && wantsBody) await sink.body(contentOf(response.body));
  if (options.verbose) io.error(`* Connection #0 to host ${exchange.url.hostname} left intact\n`);
  if (options.writeOut !== null) writeOut(options.writeOut, { ...exchange, exitCode }, io);
  if (failed) throw failure(22, `The requested URL returned error: ${response.status}`);
  return exitCode;
}
