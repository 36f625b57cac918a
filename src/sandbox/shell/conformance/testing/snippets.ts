// The snippets of a topic, written as shell, so that quotes and dollars stand as they would in a script. Lines that
// begin with `#===` and `#---` divide them:
//   #=== what the behaviour is       a snippet; its script follows
//   #--- file NAME                   a file beside the script; its text follows
//   #--- executable NAME             the same with the x bit
//   #--- stdin                       what standard input gives

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Snippet {
  readonly title: string;
  /** Without the `#!` line, which is line 1. */
  readonly script: string;
  readonly files: readonly SnippetFile[];
  readonly stdin: string;
}

interface SnippetFile {
  readonly path: string;
  readonly text: string;
  readonly isExecutable: boolean;
}

/** What a run gave; paths below the scratch folder stand as `workFolder`. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

export type RunScript = (snippet: Snippet) => Promise<Outcome>;

/** Where scripts believe to be; the start script is beside the files, and is run as `./startup.sh`. */
export const workFolder = "/tmp/work";
export const startScript = "startup.sh";

/** All that the shell is born with, beside what it sets itself. */
export const variables = {
  PATH: "/usr/local/bin:/usr/bin:/bin",
  HOME: "/tmp",
  LANG: "C.UTF-8",
  TZ: "UTC",
};

const snippetFolder = join(import.meta.dirname, "../snippets");

export function topics(): string[] {
  return readdirSync(snippetFolder)
    .map((name) => name.replace(/\.sh$/, ""))
    .toSorted();
}

export function snippetsOf(topic: string): Snippet[] {
  const text = readFileSync(join(snippetFolder, `${topic}.sh`), "utf8");
  return text
    .split(/^#=== /m)
    .slice(1)
    .map(snippetFrom);
}

/** The file with what bash gave for a topic. */
export function recordingFile(topic: string): string {
  return join(import.meta.dirname, `../recordings/${topic}.json`);
}

export function recordingOf(topic: string): Record<string, Outcome | undefined> {
  return JSON.parse(readFileSync(recordingFile(topic), "utf8"));
}

/** The script and the files beside it, as they are to stand in the scratch folder. */
export function filesOf({ script, files }: Snippet): SnippetFile[] {
  return [{ path: startScript, text: `#!/bin/bash\n${script}`, isExecutable: true }, ...files];
}

function snippetFrom(text: string): Snippet {
  const [head = "", ...parts] = text.split(/^#--- /m);
  const [title, script] = firstLineAndRest(head);
  const files: SnippetFile[] = [];
  let stdin = "";
  for (const part of parts) {
    const [what, content] = firstLineAndRest(part);
    const [kind, path] = what.split(" ");
    if (kind === "stdin") stdin = content;
    else if (path === undefined || (kind !== "file" && kind !== "executable")) {
      throw new Error(`"${title}" has a part that is no file and no stdin: ${what}`);
    } else files.push({ path, text: content, isExecutable: kind === "executable" });
  }
  return { title, script, files, stdin };
}

/** Blank lines at the end only part one snippet from the next. */
function firstLineAndRest(text: string): [string, string] {
  const end = text.indexOf("\n");
  return [text.slice(0, end), `${text.slice(end + 1).trimEnd()}\n`];
}
