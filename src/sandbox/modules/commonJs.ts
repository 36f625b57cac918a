// `require`: CommonJS modules with Node's cache, cycles, JSON and error texts.

import { FileFault } from "../files/fileFault.ts";
import type { FileSystem } from "../files/fileSystem.ts";
import { extensionOf, parentOf } from "../files/paths.ts";
import type { EditedSource } from "../realm/editedSources.ts";
import type { Callable, Realm } from "../realm/realm.ts";
import type { Builtins } from "./builtins.ts";
import { fileError, nodeError, wrongArgument } from "./nodeError.ts";
import { modulePackage, resolveSpecifier } from "./resolveSpecifier.ts";

export interface CommonJsModule {
  id: string;
  path: string;
  filename: string;
  exports: unknown;
  loaded: boolean;
  children: CommonJsModule[];
  paths: string[];
  require: (specifier: string) => unknown;
}

/** A dynamic import cannot be caught in a function's text other than by another name. */
export const dynamicImportName = "__import";
const wrapperParameters = ["exports", "require", "module", "__filename", "__dirname", dynamicImportName];

export interface CommonJsHost {
  readonly realm: Realm;
  readonly files: FileSystem;
  readonly builtins: Builtins;
  /** Gives dynamic imports the name `dynamicImportName`. */
  rewrite(path: string, source: string): EditedSource;
  importDynamically(specifier: string, importer: string): Promise<unknown>;
  /** A .js file with import and export statements is an ES module (plain Node 22; Lambda's runtime switches that off). */
  readonly detectsModules: boolean;
}

export class CommonJs {
  readonly cache: Record<string, CommonJsModule> = {};
  readonly #host: CommonJsHost;
  /** By whom a module was first required. */
  readonly #requiredBy = new Map<string, string>();
  main: CommonJsModule | undefined;

  constructor(host: CommonJsHost) {
    this.#host = host;
  }

  /** The `require` of the module at `importer`. */
  requireFor(importer: string, parent?: CommonJsModule): (specifier: string) => unknown {
    const require = (specifier: string): unknown => {
      this.#checkSpecifier(specifier);
      const { builtins } = this.#host;
      const found = this.resolve(specifier, importer);
      return builtins.names.has(found) ? builtins.get(found) : this.load(found, importer, parent);
    };
    const resolve = (specifier: string): string => this.resolve(specifier, importer);
    return Object.assign(require, { resolve, cache: this.cache, main: this.main, extensions: {} });
  }

  load(path: string, importer?: string, parent?: CommonJsModule): unknown {
    const cached = this.cache[path];
    if (cached !== undefined) return cached.exports;
    if (importer !== undefined) this.#requiredBy.set(path, importer);
    const { realm } = this.#host;
    const module: CommonJsModule = {
      id: parent === undefined ? "." : path,
      path: parentOf(path),
      exports: new realm.global.Object(),
      filename: path,
      loaded: false,
      children: [],
      paths: nodeModulesAbove(path),
      require: () => undefined,
    };
    module.require = this.requireFor(path, module);
    parent?.children.push(module);
    this.main ??= module;
    this.cache[path] = module;
    try {
      this.#evaluate(module);
    } catch (error) {
      delete this.cache[path];
      throw error;
    }
    module.loaded = true;
    return module.exports;
  }

  resolve(specifier: string, importer: string): string {
    const { files, builtins, realm } = this.#host;
    const found = resolveSpecifier(files, builtins.names, specifier, importer, "require");
    if (found.kind === "file") return found.path;
    if (found.kind === "builtin") return found.name;
    if (found.kind === "unknownBuiltin") {
      throw nodeError(realm.global, "ERR_UNKNOWN_BUILTIN_MODULE", `No such built-in module: ${specifier}`);
    }
    const stack = this.#requireStack(importer);
    const shown = `Cannot find module '${specifier}'\nRequire stack:\n${stack.map((path) => `- ${path}`).join("\n")}`;
    const error = nodeError(realm.global, "MODULE_NOT_FOUND", shown);
    throw Object.assign(error, { requireStack: stack });
  }

  #requireStack(importer: string): string[] {
    const stack: string[] = [];
    let above: string | undefined = importer;
    while (above !== undefined && !stack.includes(above)) {
      stack.push(above);
      above = this.#requiredBy.get(above);
    }
    return stack;
  }

  #checkSpecifier(specifier: unknown): void {
    const { global } = this.#host.realm;
    if (typeof specifier !== "string") throw wrongArgument(global, "id", "of type string", specifier);
    if (specifier === "") {
      throw nodeError(
        global,
        "ERR_INVALID_ARG_VALUE",
        "The argument 'id' must be a non-empty string. Received ''",
        "TypeError",
      );
    }
  }

  #evaluate(module: CommonJsModule): void {
    const { realm, files } = this.#host;
    const source = readText(realm, files, module.filename);
    const extension = extensionOf(module.filename);
    if (extension === ".json") {
      module.exports = this.#parseJson(source, module.filename);
      return;
    }
    if (
      extension === ".mjs" ||
      (extension === ".js" && modulePackage(files, module.filename) !== undefined)
    ) {
      throw nodeError(
        realm.global,
        "ERR_REQUIRE_ESM",
        `require() of ES Module ${module.filename} not supported.\nInstead change the require of ${module.filename} to a dynamic import() which is available in all CommonJS modules.`,
      );
    }
    const compiled = realm.compileFunction(this.#host.rewrite(module.filename, source), wrapperParameters);
    this.#run(compiled, module);
  }

  #run(compiled: Callable, module: CommonJsModule): void {
    const dynamicImport = (specifier: unknown): Promise<unknown> =>
      this.#host.importDynamically(String(specifier), module.filename);
    Reflect.apply(compiled, module.exports, [
      module.exports,
      module.require,
      module,
      module.filename,
      module.path,
      dynamicImport,
    ]);
  }

  #parseJson(source: string, path: string): unknown {
    const { JSON: parser, SyntaxError: Failure } = this.#host.realm.global;
    try {
      return parser.parse(source);
    } catch (error) {
      throw new Failure(
        `${path}: ${error instanceof Object && "message" in error ? String(error.message) : ""}`,
      );
    }
  }
}

export function readText(realm: Realm, files: FileSystem, path: string): string {
  try {
    return new TextDecoder().decode(files.read(path));
  } catch (fault) {
    throw fault instanceof FileFault ? fileError(realm.global, fault) : fault;
  }
}

function nodeModulesAbove(path: string): string[] {
  const paths: string[] = [];
  for (let directory = parentOf(path); directory !== "/"; directory = parentOf(directory)) {
    paths.push(`${directory}/node_modules`);
  }
  return [...paths, "/node_modules"];
}
