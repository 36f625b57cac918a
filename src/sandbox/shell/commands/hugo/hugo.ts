// The program behind the downloaded `hugo`: builds the site in the current folder into public/.

import type { Command } from "just-bash/browser";
import type { ShellHost } from "../../shellHost.ts";
import { reasonOf } from "../commandFiles.ts";
import { CommandFailure, type CommandIo } from "../commandIo.ts";
import { newCommand } from "../newCommand.ts";
import { buildSite } from "./buildSite.ts";

const version = "hugo v0.111.3-5d4eb5154e1fed125ca8e9b5a0315c4180dab192+extended linux/amd64";

/** CPU time of building a page, ms of a full core. Chosen: hugo says `< 1 ms per page`, and starts in 40 ms. */
const buildMs = { start: 40, page: 1 } as const;

export function newHugo(host: ShellHost): Command {
  return newCommand("hugo", (io) => hugo(io, host));
}

async function hugo(io: CommandIo, host: ShellHost): Promise<number> {
  const [command] = io.args.filter((each) => !each.startsWith("-"));
  if (command === "version" || io.args.includes("--version")) {
    io.out(`${version} BuildDate=2023-03-12T11:40:50Z VendorInfo=gohugoio\n`);
    return 0;
  }
  if (command !== undefined)
    throw new CommandFailure(`Error: command error: unknown command "${command}" for "hugo"\n`, 255);
  const config = await firstText(io, ["hugo.toml", "config.toml", "hugo.yaml", "config.yaml"]);
  if (config === null) {
    const text = `Error: Unable to locate config file or config directory. Perhaps you need to create a new site.\n       Run \`hugo help new\` for details.\n`;
    throw new CommandFailure(text, 255);
  }
  io.out("Start building sites … \n" + `${version} BuildDate=2023-03-12T11:40:50Z VendorInfo=gohugoio\n\n`);
  const content = new Map<string, string>();
  if ((await io.files.find("content")) !== null) {
    for (const path of await io.files.filesBelow("content")) {
      if (path.endsWith(".md")) content.set(path, await io.files.readText(`content/${path}`));
    }
  }
  const { files, pages } = buildSite(config, content);
  const tookMs = buildMs.start + pages * buildMs.page;
  await host.sleep(tookMs, io.signal);
  for (const [path, text] of files) await write(io, `public/${path}`, text);
  io.out(summary(pages, tookMs));
  return 0;
}

async function firstText({ files }: CommandIo, names: readonly string[]): Promise<string | null> {
  for (const name of names) if ((await files.find(name)) !== null) return files.readText(name);
  return null;
}

async function write({ files }: CommandIo, path: string, text: string): Promise<void> {
  try {
    const parent = path.replace(/\/[^/]*$/, "");
    if ((await files.find(parent)) === null) await files.makeDirectory(parent);
    await files.write(path, text);
  } catch (error) {
    throw new CommandFailure(`Error: error copying static files: open ${path}: ${reasonOf(error)}\n`, 255);
  }
}

function summary(pages: number, tookMs: number): string {
  const rows = [
    ["Pages", pages],
    ["Paginator pages", 0],
    ["Non-page files", 0],
    ["Static files", 1],
    ["Processed images", 0],
    ["Aliases", 0],
    ["Sitemaps", 0],
    ["Cleaned", 0],
  ] as const;
  const lines = rows.map(([name, count]) => `  ${name.padEnd(17)}| ${String(count).padStart(2)}  `);
  return `                   | EN  \n-------------------+-----\n${lines.join("\n")}\n\nTotal in ${tookMs} ms\n`;
}
