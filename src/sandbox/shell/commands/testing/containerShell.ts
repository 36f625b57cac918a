// A container's shell for tests of its commands: files in memory, a host that answers as it is told.

import { Bash, type Command, InMemoryFs } from "just-bash/browser";
import type { HttpFailure, HttpRequest, HttpResponse } from "../../../../model/http.ts";
import { epochMs } from "../../../../model/time.ts";
import { FileSystem } from "../../../files/fileSystem.ts";
import type { ShellHost } from "../../shellHost.ts";

type Answer = (request: HttpRequest) => HttpResponse | HttpFailure | "never";

export interface ContainerShell {
  readonly sent: HttpRequest[];
  /** `/mnt EPERM`. */
  readonly refused: readonly string[];
  readonly fs: InMemoryFs;
  run(line: string): Promise<{ stdout: string; stderr: string; exitCode: number }>;
}

interface Container {
  readonly answer?: Answer;
  readonly tools?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** How long an exchange takes, virtual ms. */
  readonly takesMs?: number;
}

export function containerShell(
  commands: readonly ((host: ShellHost) => Command)[],
  {
    answer = refuse,
    tools = ["jq", "tar", "gzip", "git", "unzip", "aws"],
    variables = {},
    files = {},
    takesMs = 100,
  }: Container = {},
): ContainerShell {
  const sent: HttpRequest[] = [];
  const refused: string[] = [];
  let now = epochMs;
  let seed = 0;
  const host: ShellHost = {
    files: new FileSystem({
      files: {},
      tmp: [],
      tmpLimitBytes: 512 * 1024 * 1024,
      nowMs: () => now,
      changed: () => {},
    }),
    tools: new Set(tools),
    variables,
    nowMs: () => now,
    random: () => (seed = (seed + 0.137) % 1),
    async sleep(ms) {
      now += ms;
    },
    async exchange(request, signal) {
      sent.push(request);
      const answered = answer(request);
      if (answered === "never") {
        return new Promise((_, reject) =>
          signal?.addEventListener("abort", () => reject(new Error("aborted")), { once: true }),
        );
      }
      now += takesMs;
      return answered;
    },
    write: () => {},
    reachedLine: async () => {},
    refused: (path, why) => void refused.push(`${path} ${why}`),
    startedProgram: () => {},
  };
  const fs = new InMemoryFs({ "/tmp/.keep": "", ...files });
  const bash = new Bash({
    fs,
    cwd: "/tmp",
    env: variables,
    customCommands: commands.map((newOne) => newOne(host)),
    defenseInDepth: false,
  });
  return {
    sent,
    refused,
    fs,
    async run(line) {
      const { stdout, stderr, exitCode } = await bash.exec(line);
      return { stdout, stderr, exitCode };
    },
  };
}

function refuse({ url }: HttpRequest): HttpFailure {
  const { hostname } = new URL(url);
  return /^[\d.]+$/.test(hostname)
    ? { code: "ECONNREFUSED", message: `connect ECONNREFUSED ${hostname}` }
    : { code: "ENOTFOUND", message: `getaddrinfo ENOTFOUND ${hostname}` };
}
