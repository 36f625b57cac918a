// node:module, the part that ES modules use to require.

import type { RealmGlobal } from "../realm/realm.ts";
import type { CommonJs } from "./commonJs.ts";
import { nodeError, received } from "./nodeError.ts";

export function makeModuleModule(
  global: RealmGlobal,
  builtinNames: ReadonlySet<string>,
  commonJs: CommonJs,
): object {
  return {
    builtinModules: [...builtinNames],
    isBuiltin: (name: unknown) => typeof name === "string" && builtinNames.has(name.replace(/^node:/, "")),
    createRequire: (from: unknown) => commonJs.requireFor(pathOf(global, from)),
  };
}

/** Of a file URL, as text or object, or an absolute path. */
function pathOf(global: RealmGlobal, from: unknown): string {
  const text = from instanceof URL ? from.href : from;
  if (typeof text === "string" && text.startsWith("/")) return text;
  if (typeof text === "string" && text.startsWith("file:///"))
    return decodeURIComponent(text.slice("file://".length));
  const shown =
    typeof from === "string" ? `'${from}'` : typeof from === "object" ? received(from) : String(from);
  throw nodeError(
    global,
    "ERR_INVALID_ARG_VALUE",
    `The argument 'filename' must be a file URL object, file URL string, or absolute path string. Received ${shown}`,
    "TypeError",
  );
}
