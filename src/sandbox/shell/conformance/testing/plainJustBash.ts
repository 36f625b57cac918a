// Stand-in until the adapter is there: just-bash as it comes.

import { Bash, InMemoryFs } from "just-bash/browser";
import { filesOf, startScript, variables, workFolder, type Outcome, type Snippet } from "./snippets.ts";

export async function runInPlainJustBash(snippet: Snippet): Promise<Outcome> {
  const fs = new InMemoryFs();
  const bash = new Bash({
    fs,
    cwd: workFolder,
    env: variables,
    defenseInDepth: false,
  });
  for (const { path, text, isExecutable } of filesOf(snippet)) {
    await fs.mkdir(`${workFolder}/${path}`.replace(/\/[^/]*$/, ""), { recursive: true });
    await fs.writeFile(`${workFolder}/${path}`, text);
    await fs.chmod(`${workFolder}/${path}`, isExecutable ? 0o755 : 0o644);
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const run = bash.exec(`./${startScript}`, { stdin: snippet.stdin, signal: AbortSignal.timeout(5000) });
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("late")), 8000);
    });
    const { stdout, stderr, exitCode } = await Promise.race([run, late]);
    return { stdout, stderr, exitCode };
  } catch (error) {
    return { stdout: "", stderr: `REJECTED ${String(error)}`, exitCode: -1 };
  } finally {
    clearTimeout(timer);
  }
}
