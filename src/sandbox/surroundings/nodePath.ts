// node:path. The library's own complaints are not Node's, and a path that is missing is a frequent mistake.

import path from "node:path/posix";
import { wrongArgument } from "../modules/nodeError.ts";
import type { RealmGlobal } from "../realm/realm.ts";

/** What Node calls the arguments that must be text. */
const textArguments: Readonly<Record<string, readonly string[]>> = {
  basename: ["path"],
  dirname: ["path"],
  extname: ["path"],
  isAbsolute: ["path"],
  normalize: ["path"],
  parse: ["path"],
  relative: ["from", "to"],
};

export function makePath(global: RealmGlobal): object {
  const check = (name: string, value: unknown): void => {
    if (typeof value !== "string") throw wrongArgument(global, name, "of type string", value);
  };
  const checked = Object.entries(textArguments).map(([method, names]) => [
    method,
    (...values: unknown[]): unknown => {
      for (const [place, name] of names.entries()) check(name, values[place]);
      return Reflect.apply(Reflect.get(path, method), path, values);
    },
  ]);
  const made: Record<string, unknown> = {
    ...path,
    ...Object.fromEntries(checked),
    join(...parts: unknown[]): unknown {
      for (const part of parts) check("path", part);
      return Reflect.apply(path.join, path, parts);
    },
    resolve(...parts: unknown[]): unknown {
      // From the right, up to the first one that is absolute: what stands before it is not looked at.
      for (let place = parts.length - 1; place >= 0; place--) {
        const part = parts[place];
        check(`paths[${place}]`, part);
        if (typeof part === "string" && part.startsWith("/"))
          return Reflect.apply(path.resolve, path, parts.slice(place));
      }
      return Reflect.apply(path.resolve, path, parts);
    },
  };
  made["posix"] = made;
  return made;
}
