// docker images, docker ps: what there is, in docker's columns.

import type { CommandIo } from "../commands/commandIo.ts";
import type { Container, StoredImage } from "./daemon.ts";
import { type FlagTable, readFlags } from "./flags.ts";

export const imagesFlags: FlagTable = {
  command: "docker images",
  switches: { all: "a", quiet: "q", help: null },
  values: {},
};

export async function dockerImages(args: readonly string[], { daemon, out }: CommandIo): Promise<number> {
  const flags = readFlags(args, imagesFlags);
  const images = [...daemon.images.values()].toReversed();
  if (flags.has("quiet")) out(images.map(({ id }) => `${id.slice(0, 12)}\n`).join(""));
  else {
    const rows = images.flatMap((image) => imageRows(image, daemon.names));
    out(columns([["REPOSITORY", "TAG", "IMAGE ID", "CREATED", "SIZE"], ...rows]));
  }
  return 0;
}

/** Chosen: what Amazon Linux 2023 with a few tools comes to; the files of the image come on top. */
const baseMb = 148;

function imageRows({ id, createdMs, texts }: StoredImage, names: ReadonlyMap<string, string>): string[][] {
  const own = [...names].filter(([, each]) => each === id).map(([name]) => name);
  const sizeMb = baseMb + Object.values(texts).reduce((sum, text) => sum + text.length, 0) / 1e6;
  return (own.length > 0 ? own : ["<none>:<none>"]).map((name) => {
    const at = name.lastIndexOf(":");
    return [
      name.slice(0, at),
      name.slice(at + 1),
      id.slice(0, 12),
      `${ago(createdMs)} ago`,
      `${Math.round(sizeMb)}MB`,
    ];
  });
}

export const psFlags: FlagTable = {
  command: "docker ps",
  switches: { all: "a", quiet: "q", "no-trunc": null, help: null },
  values: {},
};

export async function dockerPs(args: readonly string[], { daemon, out }: CommandIo): Promise<number> {
  const flags = readFlags(args, psFlags);
  const shown = (flags.has("all") ? daemon.containers : daemon.running).toReversed();
  if (flags.has("quiet")) out(shown.map(({ id }) => `${id.slice(0, 12)}\n`).join(""));
  else {
    const head = ["CONTAINER ID", "IMAGE", "COMMAND", "CREATED", "STATUS", "PORTS", "NAMES"];
    out(columns([head, ...shown.map((each) => containerRow(each, flags.has("no-trunc")))]));
  }
  return 0;
}

const commandChars = 20;

function containerRow(
  { id, imageName, argv, createdMs, state, name }: Container,
  isWhole: boolean,
): string[] {
  const command = argv.join(" ");
  const isCut = !isWhole && command.length > commandChars;
  const status =
    state.name === "running" ? `Up ${ago(createdMs)}` : `Exited (${state.exitCode}) ${ago(state.atMs)} ago`;
  return [
    isWhole ? id : id.slice(0, 12),
    imageName,
    `"${isCut ? `${command.slice(0, commandChars - 1)}…` : command}"`,
    `${ago(createdMs)} ago`,
    status,
    "",
    name,
  ];
}

/** docker's words (https://pkg.go.dev/github.com/docker/go-units#HumanDuration), in the laptop's virtual time. */
function ago(sinceMs: number): string {
  const seconds = Math.floor((Date.now() - sinceMs) / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.round(minutes / 60);
  if (seconds < 1) return "Less than a second";
  if (seconds < 60) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  if (minutes < 60) return minutes === 1 ? "About a minute" : `${minutes} minutes`;
  if (hours < 48) return hours === 1 ? "About an hour" : `${hours} hours`;
  return `${Math.floor(hours / 24)} days`;
}

function columns(rows: readonly (readonly string[])[]): string {
  const width = (at: number) => Math.max(...rows.map((row) => row[at]?.length ?? 0));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, at) => cell.padEnd(width(at) + 3))
          .join("")
          .trimEnd()}\n`,
    )
    .join("");
}
