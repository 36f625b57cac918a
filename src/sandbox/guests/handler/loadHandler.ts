// Finds and loads the handler that `_HANDLER` names, as RIC 3.x does.

import { parentOf, resolvePath, workingDirectory } from "../../files/paths.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import type { Loader } from "../../modules/loader.ts";
import { modulePackage } from "../../modules/resolveSpecifier.ts";
import { runtimeFault } from "./faults.ts";

/** Where the runtime interface client is; it requires the handler's file. */
const runtimePath = "/var/runtime/index.mjs";

export type UserHandler = (...values: unknown[]) => unknown;

export async function loadHandler(loader: Loader, kernel: Kernel, name: string): Promise<UserHandler> {
  const { global } = kernel.realm;
  if (name.includes("..")) {
    const message = `'${name}' is not a valid handler name. Use absolute paths when specifying root directories in handler names.`;
    throw runtimeFault(global, "MalformedHandlerName", message);
  }
  const [, directory = "", file, exported] = /^(.*\/)?([^./]*)\.(.*)$/.exec(name) ?? [];
  if (file === undefined || exported === undefined)
    throw runtimeFault(global, "MalformedHandlerName", "Bad handler");
  const found = exported
    .split(".")
    .reduce<unknown>(
      (inner, key) =>
        inner instanceof Object || typeof inner === "object" ? memberOf(inner, key) : undefined,
      await loadModule(loader, kernel, directory + file),
    );
  if (!found) throw runtimeFault(global, "HandlerNotFound", `${name} is undefined or not exported`);
  if (!isHandler(found)) throw runtimeFault(global, "HandlerNotFound", `${name} is not a function`);
  return found;
}

async function loadModule(loader: Loader, kernel: Kernel, name: string): Promise<unknown> {
  const { global } = kernel.realm;
  try {
    const path = resolvePath(name, workingDirectory);
    const isFile = (extension: string): boolean => kernel.files.find(path + extension)?.kind === "file";
    const isPackage = modulePackage(kernel.files, path) !== undefined;
    // The runtime's own order; TypeScript's extensions come last, as ours.
    const requirable = ["", ...(isPackage ? [] : [".js"])].find(isFile);
    if (requirable !== undefined) return loader.commonJs.load(path + requirable, runtimePath);
    const importable = [".js", ".mjs", ".mts"].find(isFile);
    if (importable !== undefined) return await loader.importFile(path + importable);
    if (isFile(".cjs")) return loader.commonJs.load(`${path}.cjs`, runtimePath);
    const typed = [".ts", ".cts"].find(isFile);
    if (typed !== undefined)
      return loader.isModule(path + typed)
        ? await loader.importFile(path + typed)
        : loader.commonJs.load(path + typed, runtimePath);
    loader.commonJs.requireFor(runtimePath)(
      name.startsWith("/") ? name : `${parentOf(path)}/${name.slice(name.lastIndexOf("/") + 1)}`,
    );
    return undefined;
  } catch (error) {
    if (error instanceof global.SyntaxError) throw runtimeFault(global, "UserCodeSyntaxError", error);
    if (memberOf(error, "code") === "MODULE_NOT_FOUND")
      throw runtimeFault(global, "ImportModuleError", withoutPath(error, name));
    throw error;
  }
}

/** The runtime asks for the handler's file by its bare name. */
function withoutPath(error: unknown, name: string): unknown {
  const message: unknown = memberOf(error, "message");
  if (typeof message !== "string" || !message.endsWith(`\nRequire stack:\n- ${runtimePath}`)) return error;
  return `Error: Cannot find module '${name}'\nRequire stack:\n- ${runtimePath}`;
}

function memberOf(value: unknown, name: string): unknown {
  return (typeof value === "object" && value !== null) || typeof value === "function"
    ? Reflect.get(value, name)
    : undefined;
}

function isHandler(value: unknown): value is UserHandler {
  return typeof value === "function";
}
