import type { EntryOf } from "../model/entry.ts";
import { changeProcess } from "./change.ts";
import type { World } from "./world.ts";

type ShellEntry = EntryOf<"shell.entered" | "shell.wrote" | "shell.prompted">;

export function evolveShell(world: World, entry: ShellEntry): void {
  const { environmentId, process: number, shell } = entry;
  switch (entry.type) {
    case "shell.entered":
      return changeProcess(world, environmentId, number, (process) => ({
        ...process,
        typed: [...process.typed, { shell, text: entry.text }],
        shells: new Map(process.shells).set(shell, null),
      }));
    case "shell.prompted":
      return changeProcess(world, environmentId, number, (process) => ({
        ...process,
        shells: new Map(process.shells).set(shell, entry.prompt),
      }));
    case "shell.wrote":
      return;
  }
}
