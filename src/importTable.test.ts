/**
 * Who may import whom: the table of the architecture, held against every import under src.
 * Where a room outgrows it, change the table and say why in src/README.md.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { parseSync } from "vite";
import { expect, test } from "vitest";

const src = import.meta.dirname;

const mayImport: Record<string, string[]> = {
  model: [],
  world: ["model"],
  engine: ["model", "world"],
  readings: ["model", "world"],
  wire: ["model"],
  sandbox: ["model", "wire"],
  lessons: ["model", "readings"],
  session: ["model", "world", "engine", "readings", "wire", "sandbox", "lessons"],
  ui: ["model", "world", "readings", "lessons", "session"],
  "sandbox/engineWorker.ts": ["model", "wire", "engine", "world"],
  "main.tsx": ["model", "session", "ui"],
};

/** Each package has a home; one that is not named here may be imported nowhere. */
const homes: [name: RegExp, folders: string[]][] = [
  [/^react(-dom)?$/, ["ui", "main.tsx"]],
  [/^@xyflow\/react$/, ["ui/stage"]],
  [/^(@codemirror|@lezer|@xterm)\//, ["ui"]],
  [/^zustand$/, ["session", "ui"]],
  [/^idb-keyval$/, ["session"]],
  [/^valibot$/, ["wire"]],
  [/^just-bash$/, ["session", "sandbox"]],
  [/^(fflate|marked)$/, ["sandbox/shell"]],
  [/^(sucrase|es-module-lexer)$/, ["session", "sandbox"]],
  [/^(assert|buffer|events|util|node-inspect-extracted|node:path\/posix)$/, ["sandbox"]],
  [/^node:(vm|util|timers)$/, ["sandbox/inProcess"]],
  [/^@noble\/hashes$/, ["engine", "sandbox"]],
  [/^virtual:environment-script$/, ["session"]],
];

type Import = { specifier: string; isByUrl: boolean };

test("every import keeps to the table of rooms", () => {
  const files = readdirSync(src, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(sep).join("/"))
    .filter((file) => /\/.*\.tsx?$/.test(file) || file === "main.tsx")
    .filter(
      (file) =>
        !file.endsWith(".d.ts") && !/^(lessons\/[^/]+\/(start|solution)|session\/examples)\//.test(file),
    );
  const broken = files.flatMap((file) =>
    importsOf(file).flatMap((each) => {
      const rule = each.specifier.startsWith(".")
        ? brokenRoomRule(file, each)
        : brokenPackageRule(file, each);
      return rule === undefined ? [] : [`src/${file} imports "${each.specifier}": ${rule}`];
    }),
  );
  expect(broken).toEqual([]);
});

function importsOf(file: string): Import[] {
  const code = readFileSync(join(src, file), "utf8");
  const { staticImports, staticExports } = parseSync(file, code).module;
  const requests = [...staticImports, ...staticExports.flatMap(({ entries }) => entries)];
  const specifiers = [
    ...requests.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ...named(code, /\bimport\(\s*["'`]([^"'`]+)["'`]/g),
  ];
  const urls = named(code, /\bnew URL\(\s*["'`]([^"'`]+)["'`],\s*import\.meta\.url/g);
  return [
    ...specifiers.map((specifier) => ({ specifier, isByUrl: false })),
    ...urls.map((specifier) => ({ specifier, isByUrl: true })),
  ];
}

function named(code: string, pattern: RegExp): string[] {
  return [...code.matchAll(pattern)].flatMap(([, specifier]) => specifier ?? []);
}

function brokenRoomRule(file: string, { specifier, isByUrl }: Import): string | undefined {
  const path = specifier.replace(/\?.*$/, "");
  const target = relative(src, join(src, dirname(file), path))
    .split(sep)
    .join("/");
  if (!/\.\w+$/.test(path)) return "a file is named with its extension";
  if (isForTests(file) && target.includes("/testing/")) return undefined;
  if (!isForTests(file) && target.includes("/testing/")) return "a testing folder is for tests only";
  if (isWorkerEntry(target) && !isForTests(file) && !(isByUrl && roomOf(file) === "session")) {
    return "a worker's entry is named by session only, and by URL only";
  }
  const own = roomOf(file);
  const allowed = mayImport[file] ?? mayImport[own];
  if (allowed === undefined) return `the table has no room ${own}`;
  if (roomOf(target) === own || allowed.includes(roomOf(target))) return undefined;
  return `${own} may import ${allowed.join(", ") || "no other room"}`;
}

function brokenPackageRule(file: string, { specifier }: Import): string | undefined {
  const name = /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
  if (isForTests(file) && /^(vitest|fast-check|node:.+)$/.test(name)) return undefined;
  const folders = homes.find(([pattern]) => pattern.test(specifier) || pattern.test(name))?.[1];
  if (folders === undefined) return "a package without a home in this table";
  if (folders.some((folder) => file === folder || file.startsWith(`${folder}/`))) return undefined;
  return `its home is ${folders.join(", ")}`;
}

function roomOf(file: string): string {
  return file.split("/")[0] ?? file;
}

function isWorkerEntry(file: string): boolean {
  return /^sandbox\/\w+Worker\.ts$/.test(file);
}

function isForTests(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || file.includes("/testing/");
}
