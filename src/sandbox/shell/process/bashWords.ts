// What just-bash prints in its own name, in the words of a bash that runs a script: `./startup.sh: line 3: `.

const reasons =
  /: (?:command not found|No such file or directory|Permission denied|Is a directory|Not a directory|unbound variable|readonly variable|Bad file descriptor|ambiguous redirect|not a valid identifier|bad substitution|cannot overwrite existing file|No space left on device)$/;

/** `place`: `./startup.sh: line 3: `; `bash: ` where a person types. */
export function inBashWords(text: string, place: string, stream: "stdout" | "stderr"): string {
  if (!/^(?:bash: |\[: |test: |\w+: unbound variable$)/m.test(text)) return text;
  // `[` calls itself test.
  return text
    .replace(/^test: /gm, "[: ")
    .replace(/^(?:bash: (?:line \d+: )?)?(.*)$/gm, (line, rest: string) => {
      if (line === rest) {
        const isOurs = stream === "stderr" && /^(?:\[: |test: |\w+: unbound variable$)/.test(line);
        return isOurs ? `${place}${line}` : line;
      }
      return stream === "stdout" && !reasons.test(line) ? line : `${place}${rest}`;
    });
}
