// Tab: what could stand where the cursor is. Commands first, then options of ours, variables, files.

import { awsWords } from "../commands/aws.ts";
import { dockerWords } from "../docker/docker.ts";
import { curlOptionNames } from "../../../sandbox/shell/commands/curl/curlOptions.ts";
import type { LaptopShell } from "./laptopShell.ts";

const keywords = [
  "cd",
  "echo",
  "export",
  "for",
  "history",
  "if",
  "set",
  "source",
  "time",
  "type",
  "unset",
  "while",
];

export interface Completions {
  readonly from: number;
  readonly candidates: readonly string[];
}

/** Candidates replace what stands between `from` and the cursor; folders end in `/`, whole words in a space. */
export async function completionsOf(shell: LaptopShell, text: string, cursor: number): Promise<Completions> {
  const before = text.slice(0, cursor);
  const word = /[^\s"'|&;()<>=]*$/.exec(before)?.[0] ?? "";
  const from = cursor - word.length;
  const line = /[^|&;(\n]*$/.exec(before.slice(0, from))?.[0] ?? "";
  const words = line.trim() === "" ? [] : line.trim().split(/\s+/);
  const all = await candidates(shell, words, word, before.slice(0, from));
  return { from, candidates: [...new Set(all)].filter((each) => each.startsWith(word)).toSorted() };
}

async function candidates(
  shell: LaptopShell,
  words: readonly string[],
  word: string,
  before: string,
): Promise<string[]> {
  if (word.startsWith("$")) return variables(shell, word);
  const [command] = words;
  if (/[<>]\s*$/.test(before)) return files(shell, word);
  if (command === undefined || /^(time|sudo|xargs|then|do|else)$/.test(words.at(-1) ?? "")) {
    return word.includes("/") ? files(shell, word) : commands(shell);
  }
  if (command === "aws") {
    const rest = words.slice(1).filter((each) => !each.startsWith("-"));
    if (rest.length < 2) return awsWords(rest).map(spaced);
    if (word.startsWith("-")) return awsWords(rest).map(spaced);
    const known = values[words.at(-1) ?? ""];
    if (known) return known.map(spaced);
    if (rest.join(" ") === "logs tail") return ["/aws/lambda/two-curls "];
  }
  if (command === "docker") {
    const rest = words.slice(1).filter((each) => !each.startsWith("-"));
    const known = dockerWords(rest, shell.daemon).map(spaced);
    if (rest.length === 0 || word.startsWith("-")) return known;
    return [...known.filter((each) => !each.startsWith("-")), ...(await files(shell, word))];
  }
  if (command === "curl" && word.startsWith("-")) return curlOptionNames.map(spaced);
  if ((command === "curl" || command === "hey") && word === "")
    return [...(await files(shell, word)), "$API_URL "];
  if (word.startsWith("file://") || word.startsWith("@")) {
    const prefix = word.startsWith("@") ? "@" : "file://";
    return (await files(shell, word.slice(prefix.length))).map((each) => prefix + each);
  }
  return files(shell, word);
}

const values: Readonly<Record<string, readonly string[]>> = {
  "--queue-url": ["$QUEUE_URL", "$DLQ_URL"],
  "--function-name": ["two-curls"],
  "--attribute-names": ["All"],
  "--cli-binary-format": ["raw-in-base64-out"],
  "--log-type": ["Tail"],
  "--format": ["short", "detailed", "json"],
  "--since": ["5m", "1h"],
};

function variables({ variables: all }: LaptopShell, word: string): string[] {
  const brace = word.startsWith("${");
  return Object.keys(all)
    .filter((name) => /^[A-Z_a-z]\w*$/.test(name) && !name.startsWith("BASH_ALIAS_"))
    .map((name) => (brace ? `\${${name}}` : `$${name}`));
}

async function commands({ disk, commandNames, functionNames }: LaptopShell): Promise<string[]> {
  return [...(await disk.readdir("/usr/bin")), ...commandNames, ...functionNames, ...keywords].map(spaced);
}

async function files({ disk, cwd }: LaptopShell, word: string): Promise<string[]> {
  const slash = word.lastIndexOf("/") + 1;
  const typed = word.slice(0, slash);
  const folder = disk.resolvePath(cwd, typed.startsWith("~/") ? `/home/you/${typed.slice(2)}` : typed || ".");
  try {
    const entries = await disk.readdirWithFileTypes(folder);
    const hidden = word.slice(slash).startsWith(".");
    return entries
      .filter(({ name }) => hidden || !name.startsWith("."))
      .map(
        ({ name, isDirectory }) =>
          `${typed}${name.replace(/([\s"'$&|;()<>\\])/g, "\\$1")}${isDirectory ? "/" : " "}`,
      );
  } catch {
    return [];
  }
}

function spaced(word: string): string {
  return `${word} `;
}
