// curl, for the one API of the virtual world. It reaches no real host.

import { stage } from "../../../model/address.ts";
import { bodyText, headerValue, type HttpResponse, textBody } from "../../../model/http.ts";
import type { CallResult } from "../../../wire/laptopPort.ts";
import { CommandFailure, type CommandIo } from "./commandIo.ts";
import { type CurlOptions, curlOptionNames, readCurlOptions } from "./curlOptions.ts";
import {
  connectLines,
  type CurlExchange,
  headerBlock,
  progressMeter,
  responseLines,
  writeOut,
} from "./curlOutput.ts";
import { curlBody, type CurlTarget, curlTarget, failure, parseCurlUrl, userAgent } from "./curlRequest.ts";

/** Chosen: what a refusal at the front door takes; no invocation comes of it, so the engine does not model it. */
const refusalMs = 25;
const redirectLimit = 50;

export async function runCurl(io: CommandIo): Promise<number> {
  const options = readCurlOptions(io.args);
  if (options.information !== null) {
    io.out(options.information === "version" ? `curl ${userAgent.slice(5)} (virtual)\n` : help);
    return 0;
  }
  if (options.urls.length === 0)
    throw new CommandFailure("curl: (2) no URL specified\ncurl: try 'curl --help' for more information\n", 2);
  let exitCode = 0;
  for (const [i, url] of options.urls.entries()) {
    try {
      exitCode = await transfer(url, options, options.outputs[i] ?? null, io);
    } catch (error) {
      if (!(error instanceof CommandFailure)) throw error;
      if (!options.silent || options.showError) io.error(error.message);
      exitCode = error.exitCode;
    }
  }
  return exitCode;
}

async function transfer(
  text: string,
  options: CurlOptions,
  output: string | null,
  io: CommandIo,
): Promise<number> {
  let url = parseCurlUrl(text);
  const file = output === "remote-name" ? remoteName(url) : output === "-" ? null : output;
  const body = await curlBody(options, io.files, io.stdin);
  let target = curlTarget(url, options, body);
  let spentMs = 0;
  let printed = "";
  for (let redirects = 0; ; redirects++) {
    const exchange = await exchangeOf(url, target, options, io, spentMs);
    const { response } = exchange;
    spentMs = exchange.totalSeconds * 1000;
    const next = options.follow ? redirectOf(url, response) : null;
    if (options.dumpHeader !== null)
      printed = await dumpHeader(options.dumpHeader, printed + headerBlock(response, false), io);
    if (!next) return finish(exchange, options, file, io);
    if (redirects === redirectLimit) throw failure(47, `Maximum (${redirectLimit}) redirects followed`);
    if (options.include) io.out(headerBlock(response, io.outIsTerminal));
    url = next;
    // curl turns a redirected POST into a GET for 301 to 303.
    const keeps = response.status > 303 || options.method !== null;
    target = keeps ? curlTarget(url, options, body) : curlTarget(url, { ...options, data: [] }, null);
  }
}

type Answered = CurlExchange & { readonly response: HttpResponse };

async function exchangeOf(
  url: URL,
  target: CurlTarget,
  options: CurlOptions,
  io: CommandIo,
  spentMs: number,
): Promise<Answered> {
  const { request } = target;
  const shown = target.kind === "api" ? { ...request, target: `/${stage}${request.target}` } : request;
  if (options.verbose) io.error(connectLines(url, shown));
  const limitMs = options.maxTimeSeconds ? options.maxTimeSeconds * 1000 : null;
  const result = await answerOf(target, limitMs === null ? null : Math.max(1, limitMs - spentMs), io);
  if (result.outcome === "lost") throw failure(56, "Recv failure: Connection reset by peer");
  const totalSeconds = (spentMs + result.durationMs) / 1000;
  if (result.outcome === "timedOut") {
    if (options.writeOut !== null) {
      const exchange = { url, request: shown, response: null, bodyBytes: 0, totalSeconds, exitCode: 28 };
      io.out(writeOut(options.writeOut, exchange, io.error));
    }
    throw failure(
      28,
      `Operation timed out after ${Math.round(totalSeconds * 1000)} milliseconds with 0 bytes received`,
    );
  }
  const { response } = result;
  if (options.verbose) io.error(responseLines(response));
  const bodyBytes = request.method === "HEAD" ? 0 : response.body.sizeBytes;
  return { url, request: shown, response, bodyBytes, totalSeconds, exitCode: 0 };
}

async function answerOf(target: CurlTarget, timeoutMs: number | null, io: CommandIo): Promise<CallResult> {
  if (target.kind === "api") {
    return io.service.call({ front: "apiGateway", request: target.request }, timeoutMs, io.signal);
  }
  await io.service.sleep(refusalMs, io.signal);
  return {
    outcome: "answered",
    response: target.kind === "wrongStage" ? noSuchStage : unsignedRequest,
    durationMs: refusalMs,
  };
}

const noSuchStage: HttpResponse = {
  status: 403,
  headers: [
    ["Content-Type", "application/json"],
    ["x-amzn-ErrorType", "ForbiddenException"],
  ],
  body: textBody('{"message":"Forbidden"}'),
};

const unsignedRequest: HttpResponse = {
  status: 403,
  headers: [["Content-Type", "text/xml"]],
  body: textBody(
    '<?xml version="1.0"?><ErrorResponse xmlns="http://queue.amazonaws.com/doc/2012-11-05/"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>Access to the resource is denied: SQS takes signed requests only. Use aws sqs send-message.</Message></Error></ErrorResponse>\n',
  ),
};

async function finish(
  exchange: Answered,
  options: CurlOptions,
  file: string | null,
  io: CommandIo,
): Promise<number> {
  const { response, request, bodyBytes, totalSeconds } = exchange;
  const failed = options.fail !== "no" && response.status >= 400;
  if (!options.silent && !options.verbose && (file !== null || !io.outIsTerminal) && bodyBytes > 0) {
    io.error(progressMeter(bodyBytes, new TextEncoder().encode(request.body).length, totalSeconds));
  }
  const head =
    options.include || options.head ? headerBlock(response, file === null && io.outIsTerminal) : "";
  const wantsBody = request.method !== "HEAD" && !(failed && options.fail === "fast");
  let exitCode = failed ? 22 : 0;
  if (file !== null) await writeFile(file, head, wantsBody ? response : null, io);
  else {
    io.out(head);
    if (wantsBody && io.outIsTerminal && isBinary(response)) {
      io.error(binaryWarning);
      exitCode = 23;
    } else if (wantsBody) io.out(textOf(response));
  }
  if (options.verbose) io.error(`* Connection #0 to host ${exchange.url.hostname} left intact\n`);
  if (options.writeOut !== null) io.out(writeOut(options.writeOut, { ...exchange, exitCode }, io.error));
  if (failed) throw failure(22, `The requested URL returned error: ${response.status}`);
  return exitCode;
}

async function writeFile(
  file: string,
  head: string,
  response: HttpResponse | null,
  io: CommandIo,
): Promise<void> {
  try {
    if (response && "base64" in response.body && head === "")
      await io.files.write(file, bytesOf(response.body.base64));
    else await io.files.write(file, head + (response ? textOf(response) : ""));
  } catch {
    throw failure(23, `Failure writing output to destination ${file}`);
  }
}

async function dumpHeader(file: string, text: string, io: CommandIo): Promise<string> {
  if (file === "-") {
    io.out(text);
    return "";
  }
  await writeFile(file, text, null, io);
  return text;
}

function redirectOf(url: URL, { status, headers }: HttpResponse): URL | null {
  const location = headerValue(headers, "location");
  return location !== undefined && [301, 302, 303, 307, 308].includes(status)
    ? URL.parse(location, url.href)
    : null;
}

function remoteName(url: URL): string {
  const name = url.pathname.split("/").at(-1) ?? "";
  if (name === "") throw failure(23, "Failed to extract a filename from the URL to use for storage");
  return name;
}

function isBinary({ body }: HttpResponse): boolean {
  return "base64" in body || body.text.includes("\0");
}

function textOf({ body }: HttpResponse): string {
  return "base64" in body ? new TextDecoder().decode(bytesOf(body.base64)) : bodyText(body);
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
}

const binaryWarning = `Warning: Binary output can mess up your terminal. Use "--output -" to tell curl to output it to your terminal anyway, or consider "--output <FILE>" to save to a file.\n`;

const help = `Usage: curl [options...] <url>
 -d, --data <data>           HTTP POST data (@file reads a file)
 -f, --fail                  Fail fast with no output on HTTP errors
 -G, --get                   Put the data in the URL and use GET
 -H, --header <header>       Pass a header to the server
 -I, --head                  Show document info only
 -i, --include               Show response headers in the output
 -L, --location              Follow redirects
 -m, --max-time <seconds>    Maximum time allowed for the transfer (virtual time)
 -o, --output <file>         Write to a file instead of standard output
 -s, --silent                Silent mode
 -S, --show-error            Show errors even with -s
 -v, --verbose               Make the operation more talkative
 -w, --write-out <format>    Output after completion: '%{http_code} %{time_total}\\n'
 -X, --request <method>      Request method to use
Also taken: ${curlOptionNames.slice(0, 40).join(" ")}
This curl reaches the scenario's own API only: $API_URL
`;
