// Reads a Dockerfile: its instructions with their lines, continuations joined, comments gone. Judges words, not meaning.
// https://docs.docker.com/reference/dockerfile/

export interface Instruction {
  /** Of its first line, from 1. */
  readonly line: number;
  /** In upper case: `ENTRYPOINT`. */
  readonly keyword: string;
  /** What follows, on one line. */
  readonly rest: string;
}

export interface DockerfileError {
  readonly line: number;
  readonly message: string;
}

const keywords = new Set([
  "ADD",
  "ARG",
  "CMD",
  "COPY",
  "ENTRYPOINT",
  "ENV",
  "EXPOSE",
  "FROM",
  "HEALTHCHECK",
  "LABEL",
  "MAINTAINER",
  "ONBUILD",
  "RUN",
  "SHELL",
  "STOPSIGNAL",
  "USER",
  "VOLUME",
  "WORKDIR",
]);

export function readDockerfile(text: string): {
  readonly instructions: readonly Instruction[];
  readonly errors: readonly DockerfileError[];
} {
  const instructions: Instruction[] = [];
  const errors: DockerfileError[] = [];
  let first = 0;
  let joined = "";
  text.split(/\r?\n/).forEach((source, at) => {
    // A comment within a continued instruction is skipped, as Docker does.
    if (/^\s*(#|$)/.test(source)) return;
    if (joined === "") first = at + 1;
    const continued = /^(.*)\\\s*$/.exec(source);
    joined += continued ? `${continued[1]} ` : source;
    if (!continued) take();
  });
  if (joined.trim() !== "") take();
  return { instructions, errors };

  function take(): void {
    const [, word = "", rest = ""] = /^\s*(\S+)\s*(.*)$/s.exec(joined) ?? [];
    joined = "";
    const keyword = word.toUpperCase();
    if (keywords.has(keyword)) instructions.push({ line: first, keyword, rest: rest.trim() });
    else errors.push({ line: first, message: `dockerfile parse error: unknown instruction: ${word}` });
  }
}

/** `["/startup.sh", "x"]` as it is; anything else is a line for `/bin/sh -c`. */
export function argvOf(rest: string): readonly string[] {
  return execForm(rest) ?? ["/bin/sh", "-c", rest];
}

function execForm(rest: string): readonly string[] | null {
  if (!rest.startsWith("[")) return null;
  try {
    const parsed: unknown = JSON.parse(rest);
    return Array.isArray(parsed) && parsed.every((each) => typeof each === "string") ? parsed : null;
  } catch {
    return null;
  }
}

/** Words of an instruction, quotes taken off: `--chmod=755 "a b.sh" /x`. */
export function wordsOf(rest: string): readonly string[] {
  const parsed = execForm(rest);
  if (parsed) return parsed;
  return [...rest.matchAll(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/g)].map(([word]) =>
    word.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/g, (_, double, single, escaped) =>
      String(double ?? single ?? escaped).replace(/\\(["\\$])/g, "$1"),
    ),
  );
}

/** `${NAME}`, `$NAME` and `${NAME:-default}` from what the Dockerfile has set so far. */
export function substitute(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/\$(?:\{(\w+)(?::-([^}]*))?\}|(\w+))/g, (_, braced, otherwise, bare) => {
    const value = values.get(String(braced ?? bare));
    return value !== undefined && value !== "" ? value : String(otherwise ?? "");
  });
}
