/**
 * Vite plugin for environments' scripts: a module `<name>.onDemand.ts`, whose one export is a function `name` that gives a
 * library, becomes a text that is evaluated when that function is first called. Why: a worker parses and runs its whole
 * script each time one begins, and a library that most processes never use cost it more than all the rest. In Node such a
 * module is what it looks like.
 */
import { basename } from "node:path";
import type { Plugin } from "vite";

const ending = ".onDemand.ts";

/** `entry`: the script that is being bundled; `bundle`: a module's whole graph as a script that puts its exports in a
 *  variable of this name. */
export function onDemand(
  entry: string,
  bundle: (file: string, variable: string) => Promise<{ code: string }>,
): Plugin {
  return {
    name: "two-curls:on-demand",
    async load(id) {
      if (!id.endsWith(ending) || id === entry) return undefined;
      const name = basename(id, ending);
      const { code } = await bundle(id, "made");
      const text = `(() => { ${code}\n; return made.${name}(); })()`;
      // `eval` under another name sees the global only; taken now, as user code may replace it.
      return `
        const evaluate = eval;
        let library;
        export const ${name} = () => (library ??= evaluate(${JSON.stringify(text)}));
      `;
    },
  };
}
