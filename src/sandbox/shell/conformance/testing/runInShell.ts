// Runs a snippet in the shell of this folder, as runInRealBash does in bash.

import { Shell } from "../../shell.ts";
import { containerCommands } from "../../commands/containerCommands.ts";
import { TestHost } from "../../testing/testHost.ts";
import { filesOf, startScript, variables, workFolder, type Outcome, type Snippet } from "./snippets.ts";

export async function runInShell(snippet: Snippet): Promise<Outcome> {
  const all = filesOf(snippet).map((each) => ({ ...each, path: `${workFolder}/${each.path}` }));
  const host = new TestHost({
    files: Object.fromEntries(all.map(({ path, text }) => [path, text])),
    executable: all.filter(({ isExecutable }) => isExecutable).map(({ path }) => path),
    tools: ["jq", "tar", "gzip", "gunzip", "zcat", "git", "unzip", "tree", "file"],
    variables,
  });
  const shell = new Shell(host, containerCommands(host));
  const end = await shell.runProgram([`./${startScript}`], workFolder, snippet.stdin);
  const { stdout, stderr } = host;
  return { stdout, stderr, exitCode: end.kind === "exited" ? end.exitCode : 126 };
}
