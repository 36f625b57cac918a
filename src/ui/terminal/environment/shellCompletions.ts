// Tab in an environment's shell: names that the trace knows, and files by their whole path. What the shell would find in
// its own folder, nobody outside it can tell.

import type { EnvironmentId } from "../../../model/id.ts";
import { environmentVariables } from "../../../world/environmentVariables.ts";
import type { World } from "../../../world/world.ts";

const commands = [
  "cat",
  "cd",
  "curl",
  "date",
  "df",
  "echo",
  "env",
  "head",
  "id",
  "ls",
  "ps",
  "pwd",
  "rm",
  "tail",
];

export interface Completions {
  readonly from: number;
  readonly candidates: readonly string[];
}

/** `suggestion`: what Tab puts on an empty line. */
export function shellCompletions(
  world: World,
  environmentId: EnvironmentId,
  suggestion: string | null,
  text: string,
  cursor: number,
): Completions {
  const before = text.slice(0, cursor);
  if (before.trim() === "" && suggestion !== null) return { from: 0, candidates: [suggestion] };
  const word = /[^\s"'|&;()<>=@]*$/.exec(before)?.[0] ?? "";
  const from = cursor - word.length;
  const isCommand = /(^|[|&;(]\s*)$/.test(before.slice(0, from));
  const all = word.startsWith("$")
    ? variables(world, environmentId, word)
    : word.startsWith("/")
      ? files(world, environmentId, word)
      : isCommand
        ? commands.map((name) => `${name} `)
        : [];
  return { from, candidates: [...new Set(all)].filter((each) => each.startsWith(word)).toSorted() };
}

function variables(world: World, id: EnvironmentId, word: string): string[] {
  const environment = world.environments.get(id);
  const names = environment ? Object.keys(environmentVariables(world, environment)) : [];
  return names.map((name) => (word.startsWith("${") ? `\${${name}}` : `$${name}`));
}

/** The next name of each path: `/tmp/` for `/t`, `/tmp/site/` for `/tmp/s`. */
function files(world: World, id: EnvironmentId, word: string): string[] {
  const environment = world.environments.get(id);
  const image = environment && world.deployments[environment.version - 1]?.image;
  const paths = [...Object.keys(image?.files ?? {}), ...(environment?.tmp.keys() ?? []), "/tmp/"];
  return paths
    .filter((path) => path.startsWith(word) && path !== word)
    .map((path) => {
      const end = path.indexOf("/", word.length);
      return end < 0 ? `${path} ` : path.slice(0, end + 1);
    });
}
