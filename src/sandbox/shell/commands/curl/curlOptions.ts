// curl's command line: the options that make sense in a world of plain HTTP answers, read as curl reads them.

import { CommandFailure } from "../commandIo.ts";

export interface CurlOptions {
  urls: string[];
  /** One for each URL, in order; a URL without one goes to standard output. */
  outputs: (string | "remote-name")[];
  method: string | null;
  headers: string[];
  data: { readonly kind: "text" | "binary" | "raw" | "urlencode"; readonly value: string }[];
  asQuery: boolean;
  head: boolean;
  include: boolean;
  verbose: boolean;
  silent: boolean;
  showError: boolean;
  fail: "no" | "fast" | "withBody";
  follow: boolean;
  maxRedirects: number;
  /** `{a,b}` and `[1-3]` in URLs stand for several. */
  globs: boolean;
  userAgent: string | null;
  dumpHeader: string | null;
  writeOut: string | null;
  maxTimeSeconds: number | null;
  information: "help" | "version" | null;
}

type Flag = (options: CurlOptions) => void;
type Setting = (options: CurlOptions, value: string) => void;

const flags: Readonly<Record<string, Flag>> = {
  include: (o) => (o.include = true),
  verbose: (o) => (o.verbose = true),
  silent: (o) => (o.silent = true),
  "show-error": (o) => (o.showError = true),
  fail: (o) => (o.fail = "fast"),
  "fail-with-body": (o) => (o.fail = "withBody"),
  location: (o) => (o.follow = true),
  get: (o) => (o.asQuery = true),
  head: (o) => (o.head = true),
  "remote-name": (o) => o.outputs.push("remote-name"),
  help: (o) => (o.information = "help"),
  version: (o) => (o.information = "version"),
  // Taken and without effect here.
  insecure: () => {},
  compressed: () => {},
  "no-buffer": () => {},
  "no-progress-meter": (o) => (o.silent = o.showError = true),
  "progress-bar": () => {},
  "http1.1": () => {},
  http2: () => {},
  globoff: (o) => (o.globs = false),
  disable: () => {},
  ipv4: () => {},
  ipv6: () => {},
};

const settings: Readonly<Record<string, Setting>> = {
  url: (o, value) => o.urls.push(value),
  output: (o, value) => o.outputs.push(value),
  request: (o, value) => (o.method = value),
  header: (o, value) => o.headers.push(value),
  data: (o, value) => o.data.push({ kind: "text", value }),
  "data-ascii": (o, value) => o.data.push({ kind: "text", value }),
  "data-binary": (o, value) => o.data.push({ kind: "binary", value }),
  "data-raw": (o, value) => o.data.push({ kind: "raw", value }),
  "data-urlencode": (o, value) => o.data.push({ kind: "urlencode", value }),
  json: (o, value) => {
    o.data.push({ kind: "binary", value });
    o.headers.push("Content-Type: application/json", "Accept: application/json");
  },
  "user-agent": (o, value) => (o.userAgent = value),
  "dump-header": (o, value) => (o.dumpHeader = value),
  "write-out": (o, value) => (o.writeOut = value),
  "max-time": (o, value) => (o.maxTimeSeconds = seconds(value, "--max-time")),
  "max-redirs": (o, value) => (o.maxRedirects = redirectLimit(value)),
  "connect-timeout": (_, value) => void seconds(value, "--connect-timeout"),
  // Nothing here fails by chance: a second try would end as the first.
  retry: (_, value) => void seconds(value, "--retry"),
  "retry-delay": (_, value) => void seconds(value, "--retry-delay"),
  user: (o, value) => o.headers.push(`Authorization: Basic ${btoa(value)}`),
  cookie: (o, value) => o.headers.push(`Cookie: ${value}`),
  referer: (o, value) => o.headers.push(`Referer: ${value}`),
};

const letters: Readonly<Record<string, string>> = {
  i: "include",
  v: "verbose",
  s: "silent",
  S: "show-error",
  f: "fail",
  L: "location",
  G: "get",
  I: "head",
  O: "remote-name",
  h: "help",
  V: "version",
  k: "insecure",
  N: "no-buffer",
  "#": "progress-bar",
  g: "globoff",
  q: "disable",
  o: "output",
  X: "request",
  H: "header",
  d: "data",
  A: "user-agent",
  D: "dump-header",
  w: "write-out",
  m: "max-time",
  b: "cookie",
  e: "referer",
  u: "user",
  4: "ipv4",
  6: "ipv6",
};

/** What Tab offers after a dash. */
export const curlOptionNames: readonly string[] = [...Object.keys(flags), ...Object.keys(settings)].map(
  (name) => `--${name}`,
);

export function readCurlOptions(args: readonly string[]): CurlOptions {
  const options: CurlOptions = {
    urls: [],
    outputs: [],
    method: null,
    headers: [],
    data: [],
    asQuery: false,
    head: false,
    include: false,
    verbose: false,
    silent: false,
    showError: false,
    fail: "no",
    follow: false,
    // curl's own limit.
    maxRedirects: 50,
    globs: true,
    userAgent: null,
    dumpHeader: null,
    writeOut: null,
    maxTimeSeconds: null,
    information: null,
  };
  const rest = [...args];
  let onlyUrls = false;
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (onlyUrls || !word.startsWith("-") || word === "-") options.urls.push(word);
    else if (word === "--") onlyUrls = true;
    else if (word.startsWith("--")) takeLong(word, rest, options);
    else takeShort(word, rest, options);
  }
  return options;
}

function takeLong(word: string, rest: string[], options: CurlOptions): void {
  const name = word.slice(2);
  const flag = own(flags, name);
  if (flag) return void flag(options);
  const setting = own(settings, name);
  if (!setting) throw usage(`option ${word}: is unknown`);
  setting(options, valueOf(word, rest));
}

/** `-sSd@file`: letters one after the other; the first that wants a value takes the rest of the word. */
function takeShort(word: string, rest: string[], options: CurlOptions): void {
  for (let i = 1; i < word.length; i++) {
    const name = own(letters, word.charAt(i));
    if (name === undefined) throw usage(`option ${word}: is unknown`);
    const flag = own(flags, name);
    if (flag) {
      flag(options);
      continue;
    }
    const attached = word.slice(i + 1);
    own(settings, name)?.(options, attached === "" ? valueOf(word, rest) : attached);
    return;
  }
}

function valueOf(word: string, rest: string[]): string {
  const value = rest.shift();
  if (value === undefined) throw usage(`option ${word}: requires parameter`);
  return value;
}

function seconds(value: string, option: string): number {
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number) || number < 0) {
    throw usage(`option ${option}: expected a proper numerical parameter`);
  }
  return number;
}

/** -1: as many as there are. */
function redirectLimit(value: string): number {
  if (!/^(-1|\d+)$/.test(value)) throw usage("option --max-redirs: expected a proper numerical parameter");
  return value === "-1" ? Number.POSITIVE_INFINITY : Number(value);
}

function usage(what: string): CommandFailure {
  return new CommandFailure(
    `curl: ${what}\ncurl: try 'curl --help' or 'curl --manual' for more information\n`,
    2,
  );
}

function own<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
