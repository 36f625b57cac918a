// A container whose program loops over the Runtime API by itself: `node /var/task/bootstrap.mjs`.

import { workingDirectory } from "../files/paths.ts";
import type { Kernel } from "../kernel/kernel.ts";
import { Loader } from "../modules/loader.ts";
import type { Surroundings } from "../surroundings/surroundings.ts";
import type { Guest } from "./guest.ts";

const names = [
  "bootstrap.mjs",
  "bootstrap.js",
  "bootstrap.cjs",
  "bootstrap.ts",
  "bootstrap.mts",
  "bootstrap.cts",
];

/** A shell's exit code for a command that is not there. */
const commandNotFound = 127;

export const jsLoop = (surroundings: Surroundings): Guest => ({
  start(kernel) {
    const { builtins, settleTopLevel } = surroundings;
    const path = names
      .map((name) => `${workingDirectory}/${name}`)
      .find((each) => kernel.files.find(each) !== undefined);
    surroundings.begin(["/var/lang/bin/node", path ?? workingDirectory]);
    kernel.begin(() => {
      if (path === undefined) {
        kernel.report.wrote(
          "stderr",
          `Couldn't find valid bootstrap(s): [${workingDirectory}/bootstrap.mjs]\n`,
        );
        return kernel.exit(commandNotFound);
      }
      return runMain(kernel, new Loader(kernel, builtins, true), path, settleTopLevel);
    });
  },
});

function runMain(kernel: Kernel, loader: Loader, path: string, settled: () => void): void {
  if (!loader.isModule(path)) {
    settled();
    loader.commonJs.load(path);
    return;
  }
  loader.importFile(path).then(settled, (error: unknown) => {
    settled();
    kernel.failed(error);
  });
}
