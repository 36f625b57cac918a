// hey, the load generator: n requests, c at a time, and a summary in virtual time.

import { requestsAtOnceRange } from "../../../model/limit.ts";
import type { CallContent } from "../../../model/entry.ts";
import { CommandFailure } from "../../../sandbox/shell/commands/commandIo.ts";
import { readCurlOptions } from "../../../sandbox/shell/commands/curl/curlOptions.ts";
import { curlRequest, parseCurlUrl } from "../../../sandbox/shell/commands/curl/curlRequest.ts";
import { apiTarget } from "./apiTarget.ts";
import type { CommandIo } from "./commandIo.ts";
import { heyReport, type HeyAnswer } from "./heyReport.ts";

/** Ours: what one run may send in all. */
const requestsLimit = 10_000;

interface HeyOptions {
  requests: number;
  concurrency: number;
  method: string;
  body: string;
  headers: string[];
  timeoutSeconds: number;
  url: string;
}

export async function runHey(io: CommandIo): Promise<number> {
  if (io.args.includes("-h") || io.args.includes("--help")) {
    io.out(usage);
    return 0;
  }
  const options = await readOptions(io);
  const content = contentOf(options);
  const answers: HeyAnswer[] = [];
  const started = Date.now();
  await load(content, options, io, (answer) => answers.push(answer));
  io.out(heyReport(answers, longestChain(answers, Date.now() - started)));
  return 0;
}

/** The first c at the same instant, then a new one for each that is answered: c workers in a closed loop. */
async function load(
  content: CallContent,
  { requests, concurrency, timeoutSeconds }: HeyOptions,
  io: CommandIo,
  take: (answer: HeyAnswer) => void,
): Promise<void> {
  const timeoutMs = timeoutSeconds > 0 ? timeoutSeconds * 1000 : null;
  let unsent = requests - concurrency;
  const followers: Promise<void>[] = [];
  const follow = async (finishedMs: number): Promise<void> => {
    if (unsent <= 0) return;
    unsent -= 1;
    const result = await io.service.call(content, timeoutMs, io.signal);
    const answer = answerOf(result, finishedMs);
    take(answer);
    await follow(answer.finishedMs);
  };
  await io.service.calls(content, concurrency, timeoutMs, io.signal, (result) => {
    const answer = answerOf(result, 0);
    take(answer);
    followers.push(follow(answer.finishedMs));
  });
  await Promise.all(followers);
}

function answerOf(result: Awaited<ReturnType<CommandIo["service"]["call"]>>, startedMs: number): HeyAnswer {
  if (result.outcome === "answered") {
    const { response, durationMs } = result;
    const finishedMs = startedMs + durationMs;
    return {
      status: response.status,
      seconds: durationMs / 1000,
      bytes: response.body.sizeBytes,
      finishedMs,
    };
  }
  const durationMs = result.outcome === "timedOut" ? result.durationMs : 0;
  const error = result.outcome === "timedOut" ? "context deadline exceeded" : "connection reset by peer";
  return { error, seconds: durationMs / 1000, finishedMs: startedMs + durationMs };
}

/** Each worker's requests follow one another without a pause: the longest row of them is the whole run. */
function longestChain(answers: readonly HeyAnswer[], elapsedMs: number): number {
  return answers.reduce((longest, { finishedMs }) => Math.max(longest, finishedMs), 0) || elapsedMs;
}

function contentOf({ url: text, method, body, headers }: HeyOptions): CallContent {
  const url = urlOf(text);
  const options = { ...readCurlOptions([]), method, headers, userAgent: "hey/0.0.1" };
  const target = apiTarget(curlRequest(url, options, body === "" ? null : new TextEncoder().encode(body)));
  if (target.kind === "notResolved")
    throw new CommandFailure(`hey: Could not resolve host: ${url.hostname}\n`, 1);
  if (target.kind !== "api")
    throw new CommandFailure("hey: this URL has no stage of the API; use $API_URL\n", 1);
  return { front: "apiGateway", request: target.request };
}

function urlOf(text: string): URL {
  try {
    return parseCurlUrl(text);
  } catch {
    throw wrong(`parse ${JSON.stringify(text)}: invalid URI for request`);
  }
}

async function readOptions(io: CommandIo): Promise<HeyOptions> {
  const options: HeyOptions = {
    requests: 200,
    concurrency: 50,
    method: "GET",
    body: "",
    headers: [],
    timeoutSeconds: 20,
    url: "",
  };
  const rest = [...io.args];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!word.startsWith("-")) {
      options.url = word;
      continue;
    }
    const value = rest.shift();
    if (value === undefined) throw wrong(`flag needs an argument: ${word}`);
    await take(options, word, value, io);
  }
  if (options.url === "") throw wrong("");
  const { requests, concurrency } = options;
  if (concurrency <= 0 || requests <= 0) throw wrong("-n and -c cannot be smaller than 1.");
  if (requests < concurrency) throw wrong("-n cannot be less than -c.");
  if (concurrency > requestsAtOnceRange.max) throw wrong(requestsAtOnceRange.why);
  if (requests > requestsLimit) throw wrong(`At most ${requestsLimit} requests a run here.`);
  // As hey does: every worker sends the same number of requests.
  return { ...options, requests: Math.floor(requests / concurrency) * concurrency };
}

async function take(options: HeyOptions, word: string, value: string, io: CommandIo): Promise<void> {
  switch (word) {
    case "-n":
      options.requests = whole(word, value);
      return;
    case "-c":
      options.concurrency = whole(word, value);
      return;
    case "-t":
      options.timeoutSeconds = whole(word, value);
      return;
    case "-m":
      options.method = value.toUpperCase();
      return;
    case "-d":
      options.body = value;
      return;
    case "-D":
      options.body = await io.files.readText(value).catch(() => {
        throw wrong(`open ${value}: no such file or directory`);
      });
      return;
    case "-H":
      options.headers.push(value);
      return;
    case "-T":
      options.headers.push(`Content-Type: ${value}`);
      return;
    case "-A":
      options.headers.push(`Accept: ${value}`);
      return;
    default:
      throw wrong(`flag provided but not supported here: ${word}`);
  }
}

function whole(word: string, value: string): number {
  if (!/^\d+$/.test(value)) throw wrong(`invalid value "${value}" for flag ${word}: parse error`);
  return Number(value);
}

const usage = `Usage: hey [options...] <url>

Options:
  -n  Number of requests to run. Default is 200.
  -c  Number of workers to run concurrently. Total number of requests cannot
      be smaller than the concurrency level. Default is 50.
  -m  HTTP method, one of GET, POST, PUT, DELETE, HEAD, OPTIONS.
  -H  Custom HTTP header, may be given more than once.
  -t  Timeout for each request in seconds. Default is 20, use 0 for infinite.
  -A  HTTP Accept header.
  -d  HTTP request body.
  -D  HTTP request body from file.
  -T  Content-type.

Times are the scenario's virtual time.
`;

function wrong(what: string): CommandFailure {
  return new CommandFailure(`${what === "" ? "" : `${what}\n\n`}${usage}`, 1);
}
