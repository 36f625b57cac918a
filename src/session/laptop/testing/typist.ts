// A person at a terminal of the laptop, for tests: types lines, reads what the screen shows.

import type { RunEnd } from "../../../wire/laptopPort.ts";
import { DockerDaemon } from "../docker/daemon.ts";
import type { LaptopService } from "../commands/laptopService.ts";
import { newLaptopDisk } from "../shell/laptopDisk.ts";
import { LaptopShell } from "../shell/laptopShell.ts";

export interface Typist {
  readonly shell: LaptopShell;
  /** What the terminal shows so far. */
  screen(): string;
  /** Runs a line; tells what it put on the screen and how it ended. */
  type(line: string): Promise<RunEnd & { readonly shown: string }>;
}

export function typistAt(
  service: LaptopService,
  disk = newLaptopDisk(),
  name = "terminal-1",
  daemon = new DockerDaemon(),
): Typist {
  let screen = "";
  // just-bash forbids our commands Node's clocks unless told not to; browsers have no such mode.
  const shell = new LaptopShell(name, disk, service, daemon, (text) => (screen += text), {
    defenseInDepth: false,
  });
  return {
    shell,
    screen: () => screen,
    async type(line) {
      const before = screen.length;
      const end = await shell.run(line, { columns: 80, history: [] });
      return { ...end, shown: screen.slice(before) };
    },
  };
}
