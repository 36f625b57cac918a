// Which file a specifier means, by Node's rules. Judges names only; reads nothing but through `FileSystem`.

import type { FileSystem } from "../files/fileSystem.ts";
import { parentOf, resolvePath } from "../files/paths.ts";

export type Resolution =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "builtin"; readonly name: string }
  | { readonly kind: "unknownBuiltin"; readonly specifier: string }
  | { readonly kind: "directory"; readonly path: string }
  | { readonly kind: "missingFile"; readonly path: string }
  | { readonly kind: "missingPackage"; readonly name: string }
  | { readonly kind: "foreignScheme"; readonly scheme: string };

export type Style = "import" | "require";

const requireExtensions = ["", ".js", ".json", ".node"];
const indexNames = ["index.js", "index.json"];

export function resolveSpecifier(
  files: FileSystem,
  builtins: ReadonlySet<string>,
  specifier: string,
  importer: string,
  style: Style,
): Resolution {
  if (specifier.startsWith("node:")) {
    const name = specifier.slice("node:".length);
    return builtins.has(name) ? { kind: "builtin", name } : { kind: "unknownBuiltin", specifier };
  }
  if (builtins.has(specifier)) return { kind: "builtin", name: specifier };
  const path = pathOf(specifier, importer);
  if (path !== undefined) return resolveFile(files, path, style);
  const scheme = /^([a-z][a-z0-9+.-]+:)/i.exec(specifier)?.[1];
  if (scheme !== undefined && style === "import") return { kind: "foreignScheme", scheme };
  return resolvePackage(files, specifier, importer, style);
}

function pathOf(specifier: string, importer: string): string | undefined {
  if (specifier.startsWith("file://")) return decodeURI(specifier.slice("file://".length));
  const bare = specifier.replace(/[?#].*$/, "");
  if (bare.startsWith("/")) return resolvePath(bare);
  if (/^\.\.?(\/|$)/.test(bare)) return resolvePath(bare, parentOf(importer));
  return undefined;
}

function resolveFile(files: FileSystem, path: string, style: Style): Resolution {
  if (style === "import") {
    const node = files.find(path);
    if (node?.kind === "file") return { kind: "file", path };
    return node === undefined ? { kind: "missingFile", path } : { kind: "directory", path };
  }
  const found = withExtension(files, path) ?? asDirectory(files, path);
  return found === undefined ? { kind: "missingFile", path } : { kind: "file", path: found };
}

function withExtension(files: FileSystem, path: string): string | undefined {
  return requireExtensions
    .map((extension) => path + extension)
    .find((each) => files.find(each)?.kind === "file");
}

function asDirectory(files: FileSystem, path: string): string | undefined {
  if (files.find(path)?.kind !== "directory") return undefined;
  const main = packageField(files, path, "main");
  const fromMain = main === undefined ? undefined : resolvePath(main, path);
  return (
    (fromMain === undefined ? undefined : withExtension(files, fromMain)) ??
    indexNames.map((name) => `${path}/${name}`).find((each) => files.find(each)?.kind === "file")
  );
}

function resolvePackage(files: FileSystem, specifier: string, importer: string, style: Style): Resolution {
  const name = /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
  const inside = specifier.slice(name.length + 1);
  for (let directory = parentOf(importer); ; directory = parentOf(directory)) {
    const home = `${directory === "/" ? "" : directory}/node_modules/${name}`;
    if (files.find(home)?.kind === "directory") {
      const exported = inside === "" ? packageField(files, home, "exports") : undefined;
      if (exported !== undefined) return { kind: "file", path: resolvePath(exported, home) };
      return resolveFile(
        files,
        inside === "" ? home : `${home}/${inside}`,
        inside === "" ? "require" : style,
      );
    }
    if (directory === "/") return { kind: "missingPackage", name: style === "import" ? name : specifier };
  }
}

/** A field of a package.json where it is a string; of `exports`, what its root means for an import. */
function packageField(
  files: FileSystem,
  directory: string,
  field: "main" | "exports" | "type",
): string | undefined {
  const node = files.find(`${directory}/package.json`);
  if (node?.kind !== "file") return undefined;
  try {
    const description: unknown = JSON.parse(new TextDecoder().decode(node.bytes));
    return rootExport(member(description, field));
  } catch {
    return undefined;
  }
}

function rootExport(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  for (const condition of [".", "node", "import", "require", "default"]) {
    const found = member(value, condition);
    if (found !== undefined) return rootExport(found);
  }
  return undefined;
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

/** The nearest package.json, where it says that `.js` files are ES modules. */
export function modulePackage(files: FileSystem, path: string): string | undefined {
  for (let directory = parentOf(path); ; directory = parentOf(directory)) {
    const found = `${directory}/package.json`;
    if (files.find(found) !== undefined)
      return packageField(files, directory, "type") === "module" ? found : undefined;
    if (directory === "/") return undefined;
  }
}
