// git's smart HTTP, as a clone speaks it (https://git-scm.com/docs/http-protocol): the refs, then a pack. The pack is not
// git's: `PACK two-curls 1\n`, then JSON `{ "files": [{ "path", "mode": "100644", "text" }] }`.

import {
  bodyText,
  emptyBody,
  headerValue,
  type HttpRequest,
  type HttpResponse,
  textBody,
} from "../../../../model/http.ts";
import type { ShellHost } from "../../shellHost.ts";
import { CommandFailure } from "../commandIo.ts";

export interface Repository {
  /** `refs/heads/main` */
  readonly branch: string;
  readonly files: readonly { readonly path: string; readonly mode: number; readonly text: string }[];
}

const agent = ["User-Agent", "git/2.47.3"] as const;
const redirectLimit = 20;

export async function fetchRepository(
  url: string,
  host: ShellHost,
  signal: AbortSignal,
): Promise<Repository> {
  const asked = url.replace(/\/+$/, "");
  const refs = await exchange(
    asked,
    {
      method: "GET",
      url: `${asked}/info/refs?service=git-upload-pack`,
      headers: [agent, ["Accept", "*/*"], ["Git-Protocol", "version=2"]],
      body: emptyBody,
    },
    host,
    signal,
  );
  const [, wanted = "", branch = "refs/heads/main"] =
    /([0-9a-f]{40}) HEAD\0(?:[^\n]*symref=HEAD:(\S+))?/.exec(bodyText(refs.response.body)) ?? [];
  if (wanted === "") throw broken(asked);
  const base = refs.url.replace("/info/refs?service=git-upload-pack", "");
  const pack = await exchange(
    asked,
    {
      method: "POST",
      url: `${base}/git-upload-pack`,
      headers: [
        agent,
        ["Content-Type", "application/x-git-upload-pack-request"],
        ["Accept", "application/x-git-upload-pack-result"],
      ],
      body: textBody(`0032want ${wanted}\n00000009done\n`),
    },
    host,
    signal,
  );
  const [, json] = bodyText(pack.response.body).split("PACK two-curls 1\n");
  if (json === undefined) throw broken(asked);
  return { branch, files: filesOf(json) };
}

async function exchange(
  repository: string,
  request: HttpRequest,
  host: ShellHost,
  signal: AbortSignal,
): Promise<{ readonly url: string; readonly response: HttpResponse }> {
  let { url } = request;
  for (let redirects = 0; redirects <= redirectLimit; redirects++) {
    const answer = await host.exchange({ ...request, url }, signal);
    if (!("status" in answer)) throw unreachable(repository, answer.code, url);
    if (answer.status === 404) throw fatal(`repository '${repository}/' not found`);
    const location = headerValue(answer.headers, "location");
    const next = answer.status > 300 && location !== undefined ? URL.parse(location, url) : null;
    if (next) {
      url = next.href;
      continue;
    }
    if (answer.status >= 400) {
      throw fatal(`unable to access '${repository}/': The requested URL returned error: ${answer.status}`);
    }
    return { url, response: answer };
  }
  throw fatal(`unable to access '${repository}/': Maximum (${redirectLimit}) redirects followed`);
}

function unreachable(repository: string, code: string, url: string): CommandFailure {
  const { hostname, port, protocol } = new URL(url);
  const where = `${hostname} port ${port || (protocol === "https:" ? 443 : 80)}`;
  const why =
    code === "ENOTFOUND"
      ? `Could not resolve host: ${hostname}`
      : code === "ECONNREFUSED"
        ? `Failed to connect to ${where} after 0 ms: Could not connect to server`
        : "Recv failure: Connection reset by peer";
  return fatal(`unable to access '${repository}/': ${why}`);
}

/** What a host sent is looked at before it becomes files: no path leads out of the clone. */
function filesOf(json: string): Repository["files"] {
  const pack: unknown = JSON.parse(json);
  const files: unknown = pack instanceof Object && "files" in pack ? pack.files : [];
  return (Array.isArray(files) ? files : []).flatMap((file: unknown) => {
    if (!(file instanceof Object && "path" in file && "text" in file && "mode" in file)) return [];
    const path = String(file.path);
    if (path.startsWith("/") || path.split("/").includes("..")) return [];
    return [{ path, mode: file.mode === "100755" ? 0o755 : 0o644, text: String(file.text) }];
  });
}

function broken(repository: string): CommandFailure {
  return fatal(`${repository}/info/refs not valid: is this a git repository?`);
}

function fatal(what: string): CommandFailure {
  return new CommandFailure(`fatal: ${what}\n`, 128);
}
