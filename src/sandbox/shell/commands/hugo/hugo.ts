// The program behind the downloaded `hugo`: builds a site's folder into its public/.

import type { Command } from "just-bash/browser";
import type { ShellHost } from "../../shellHost.ts";
import { reasonOf } from "../commandFiles.ts";
import { CommandFailure, type CommandIo } from "../commandIo.ts";
import { newCommand } from "../newCommand.ts";
import { buildSite } from "./buildSite.ts";
import { readHugoOptions } from "./hugoOptions.ts";

const version = "hugo v0.111.3-5d4eb5154e1fed125ca8e9b5a0315c4180dab192+extended linux/amd64";

/** CPU time of building a page, ms of a full core. Chosen: hugo says `< 1 ms per page`, and starts in 40 ms. */
const buildMs = { start: 40, page: 1 } as const;

export function newHugo(host: ShellHost): Command {
  return newCommand("hugo", (io) => hugo(io, host));
}

async function hugo(io: CommandIo, host: ShellHost): Promise<number> {
  const options = readHugoOptions(io.args);
  const [command] = options.words;
  if (command === "version" || options.wantsVersion) {
    io.out(`${version} BuildDate=2023-03-12T11:40:50Z VendorInfo=gohugoio\n`);
    return 0;
  }
  if (command !== undefined)
    throw new CommandFailure(`Error: command error: unknown command "${command}" for "hugo"\n`, 255);
  const { source, destination, buildsDrafts } = options;
  const inSource = (path: string): string => (path.startsWith("/") ? path : `${source}/${path}`);
  const configs = options.config?.split(",") ?? ["hugo.toml", "config.toml", "hugo.yaml", "config.yaml"];
  const config = await firstText(io, configs.map(inSource));
  if (config === null) {
    const text = `Error: Unable to locate config file or config directory. Perhaps you need to create a new site.\n       Run \`hugo help new\` for details.\n`;
    throw new CommandFailure(text, 255);
  }
  const say = (text: string): void => {
    if (!options.isQuiet) io.out(text);
  };
  say("Start building sites … \n" + `${version} BuildDate=2023-03-12T11:40:50Z VendorInfo=gohugoio\n\n`);
  if ((await filesIn(io, inSource("layouts"))).length > 0)
    say("WARN  this hugo has one theme of its own: layouts/ is passed over\n");
  const content = new Map<string, string>();
  for (const path of await filesIn(io, inSource("content"))) {
    if (path.endsWith(".md")) content.set(path, await io.files.readText(inSource(`content/${path}`)));
  }
  const { files, pages } = buildSite({ config, variables: io.variables, content, buildsDrafts });
  const tookMs = buildMs.start + pages * buildMs.page;
  await host.sleep(tookMs, io.signal);
  const target = inSource(destination);
  const copied = await filesIn(io, inSource("static"));
  for (const path of copied)
    await write(io, `${target}/${path}`, await io.files.read(inSource(`static/${path}`)));
  for (const [path, text] of files) await write(io, `${target}/${path}`, text);
  say(summary(pages, copied.length + 1, tookMs));
  return 0;
}

/** Paths below a folder, none where it is missing. */
async function filesIn({ files }: CommandIo, folder: string): Promise<readonly string[]> {
  return (await files.find(folder))?.kind === "directory" ? files.filesBelow(folder) : [];
}

async function firstText({ files }: CommandIo, names: readonly string[]): Promise<string | null> {
  for (const name of names) if ((await files.find(name)) !== null) return files.readText(name);
  return null;
}

async function write({ files }: CommandIo, path: string, content: string | Uint8Array): Promise<void> {
  try {
    const parent = path.replace(/\/[^/]*$/, "");
    if ((await files.find(parent)) === null) await files.makeDirectory(parent);
    await files.write(path, content);
  } catch (error) {
    throw new CommandFailure(`Error: error copying static files: open ${path}: ${reasonOf(error)}\n`, 255);
  }
}

function summary(pages: number, staticFiles: number, tookMs: number): string {
  const rows = [
    ["Pages", pages],
    ["Paginator pages", 0],
    ["Non-page files", 0],
    ["Static files", staticFiles],
    ["Processed images", 0],
    ["Aliases", 0],
    ["Sitemaps", 0],
    ["Cleaned", 0],
  ] as const;
  const lines = rows.map(([name, count]) => `  ${name.padEnd(17)}| ${String(count).padStart(2)}  `);
  return `                   | EN  \n-------------------+-----\n${lines.join("\n")}\n\nTotal in ${tookMs} ms\n`;
}
