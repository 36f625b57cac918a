/** Vite plugin: writes down, for the size budgets, which chunk of the build imports which, and the packages in it. */
import { mkdirSync, writeFileSync } from "node:fs";
import type { Plugin } from "vite";

export function chunkList(path: string): Plugin {
  return {
    name: "two-curls:chunk-list",
    apply: "build",
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
      const list = chunks.map(({ fileName, isEntry, imports, moduleIds }) => ({
        fileName,
        isEntry,
        imports,
        packages: [...new Set(moduleIds.flatMap(packageOf))].toSorted(),
      }));
      mkdirSync(".cache", { recursive: true });
      writeFileSync(path, JSON.stringify(list, null, 2));
    },
  };
}

function packageOf(moduleId: string): string[] {
  const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(moduleId)?.[1];
  return name === undefined ? [] : [name];
}
