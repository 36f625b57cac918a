// What a RUN line means for an image in which nothing is executed while it is built: packages that it installs, modes
// that it sets. The rest is passed over, and said.

interface RunMeaning {
  readonly tools: readonly string[];
  readonly modes: readonly { readonly path: string; readonly isExecutable: boolean }[];
  readonly notes: readonly string[];
}

/** Commands by the package that brings them; what the base image has already is empty. */
const packages: Readonly<Record<string, readonly string[]>> = {
  jq: ["jq"],
  tar: ["tar"],
  gzip: ["gzip"],
  git: ["git"],
  unzip: ["unzip"],
  awscli: ["aws"],
  "awscli-2": ["aws"],
  bash: [],
  curl: [],
  "curl-minimal": [],
  coreutils: [],
  findutils: [],
  gawk: [],
  grep: [],
  sed: [],
  which: [],
};

export function readRun(rest: string): RunMeaning {
  const tools: string[] = [];
  const modes: { path: string; isExecutable: boolean }[] = [];
  const notes: string[] = [];
  for (const command of rest.split(/&&|\|\||;/).map((each) => each.trim())) {
    const words = command.split(/\s+/);
    const install = /^(sudo\s+)?(yum|dnf|microdnf)\b.*\binstall\b(.*)$/.exec(command);
    if (install) {
      for (const name of (install[3] ?? "").split(/\s+/).filter((word) => word && !word.startsWith("-"))) {
        const commands = packages[name];
        if (commands) tools.push(...commands);
        else
          notes.push(
            `RUN: package ${name} is not to be had here (known: ${Object.keys(packages).join(", ")})`,
          );
      }
    } else if (/(^|\/)aws\/install\b/.test(command)) tools.push("aws");
    else if (words[0] === "chmod" && words.length > 2) {
      const [, mode = "", ...paths] = words;
      for (const path of paths) modes.push({ path, isExecutable: isExecutableAfter(mode) });
    } else if (!isKnownToMatterNot(command))
      notes.push(`RUN ${command}: nothing is executed while building here`);
  }
  return { tools, modes, notes };
}

/** Whether `chmod` with this mode leaves a file executable: `755`, `+x`, `u-x`. */
export function isExecutableAfter(mode: string): boolean {
  return /^[0-7]+$/.test(mode) ? (Number.parseInt(mode, 8) & 0o111) !== 0 : /[+=][rw]*x/.test(mode);
}

/** Steps of installing the AWS CLI, and cleaning up: what they lead to is known. */
function isKnownToMatterNot(command: string): boolean {
  return (
    command === "" ||
    /^(curl .*awscli|unzip .*awscli|(yum|dnf|microdnf) (clean|update|-y update|makecache)|rm )/.test(command)
  );
}
