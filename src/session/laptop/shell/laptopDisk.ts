// The laptop's files: in memory, one disk for all terminals. A terminal is a device file: what is appended to it shows.

import { InMemoryFs } from "just-bash/browser";
import type { ProjectFiles } from "../../../model/functionConfiguration.ts";
import { homeFiles } from "./homeFiles.ts";

type Content = Parameters<InMemoryFs["appendFile"]>[1];
type Encoding = Parameters<InMemoryFs["appendFile"]>[2];

const home = "/home/you";

/** Ours: what all files of the laptop may hold together. */
const diskLimitBytes = 64 * 1024 * 1024;

export class LaptopDisk extends InMemoryFs {
  private readonly devices = new Map<string, (text: string) => void>([["/dev/null", () => {}]]);

  private project: ProjectFiles = {};

  /** Puts the editor's files into the home folder. A file that did not change there stays as it is here. */
  async showProject(files: ProjectFiles): Promise<void> {
    for (const name of Object.keys(this.project)) {
      if (!Object.hasOwn(files, name)) await this.rm(`${home}/${name}`, { force: true });
    }
    for (const [name, text] of Object.entries(files)) {
      if (this.project[name] !== text) this.writeFileSync(`${home}/${name}`, text);
    }
    this.project = files;
  }

  /** Output appended to the returned path goes to `write`. */
  attachTerminal(name: string, write: (text: string) => void): string {
    const path = `/dev/pts/${name}`;
    this.devices.set(path, write);
    this.writeFileSync(path, "");
    return path;
  }

  override async appendFile(path: string, content: Content, options?: Encoding): Promise<void> {
    const device = this.devices.get(path);
    if (!device) return super.appendFile(path, content, options);
    const text = decoded(content, typeof options === "object" ? options?.encoding : options);
    if (text !== "") device(text);
  }

  override async writeFile(path: string, content: Content, options?: Encoding): Promise<void> {
    if (this.devices.has(path)) return this.appendFile(path, content, options);
    return super.writeFile(path, content, options);
  }
}

/** A disk with the home of its one user. */
export function newLaptopDisk(): LaptopDisk {
  const disk = new LaptopDisk({}, { maxTotalBytes: diskLimitBytes });
  for (const folder of ["/tmp", "/dev/pts", home]) disk.mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(homeFiles)) disk.writeFileSync(`${home}/${name}`, text);
  return disk;
}

function decoded(content: Content, encoding: string | undefined): string {
  if (typeof content !== "string") return new TextDecoder().decode(content);
  // A pipe's bytes come as a string with a byte in each character.
  if (encoding !== "binary" && encoding !== "latin1") return content;
  if (/[^\0-\xff]/.test(content)) return content;
  return new TextDecoder().decode(Uint8Array.from(content, (each) => each.charCodeAt(0)));
}
