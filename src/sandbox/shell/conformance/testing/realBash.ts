// Runs snippets in the bash of this machine, in a scratch folder of their own and with a clean environment.

import { execFileSync, spawn } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { filesOf, startScript, variables, workFolder, type Outcome, type Snippet } from "./snippets.ts";

/**
 * The recordings speak with the words of bash 5.2 (as Amazon Linux 2023 has it) and of GNU's tools; other versions
 * behave the same and word some messages otherwise.
 */
export function hasRealBash(): boolean {
  return (
    process.platform === "linux" &&
    says("/bin/bash", ["--version"], /version 5\.2\./) &&
    ["grep", "sed", "sort", "tar", "gzip", "find", "diff"].every((tool) =>
      says(tool, ["--version"], /GNU|Free Soft/),
    ) &&
    says("jq", ["--version"], /^jq-1\./)
  );
}

/** Some at a time: most of a run is waiting for programs to start. */
export async function runInRealBash(snippets: readonly Snippet[]): Promise<Outcome[]> {
  // Directly below /tmp, whatever TMPDIR says: some snippets print where they are.
  const scratch = mkdtempSync("/tmp/two-curls-bash-");
  const outcomes: Outcome[] = [];
  const waiting = [...snippets.entries()];
  async function work(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, snippet] = next;
      outcomes[index] = await runOne(snippet, join(scratch, String(index), basename(workFolder)));
    }
  }
  try {
    await Promise.all([work(), work(), work(), work()]);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return outcomes;
}

function runOne(snippet: Snippet, folder: string): Promise<Outcome> {
  for (const { path, text, isExecutable } of filesOf(snippet)) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text, { mode: isExecutable ? 0o755 : 0o644 });
  }
  const normal = (chunks: Buffer[]) => Buffer.concat(chunks).toString().replaceAll(folder, workFolder);
  // A file and not a pipe: Node's pipes are sockets, and bash reads .bashrc where its input is a socket.
  const input = join(dirname(folder), "stdin");
  writeFileSync(input, snippet.stdin);
  const fd = openSync(input, "r");
  const child = spawn(`./${startScript}`, { cwd: folder, env: variables, stdio: [fd, "pipe", "pipe"] });
  closeSync(fd);
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on("data", (chunk) => stdout.push(chunk));
  child.stderr?.on("data", (chunk) => stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode) => {
      if (exitCode === null) reject(new Error(`A signal ended "${snippet.title}"`));
      else resolve({ stdout: normal(stdout), stderr: normal(stderr), exitCode });
    });
  });
}

function says(program: string, args: string[], pattern: RegExp): boolean {
  try {
    return pattern.test(
      execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
    );
  } catch {
    return false;
  }
}
