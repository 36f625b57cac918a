// Loads user files: which kind of module a file is, and the doors between ES modules, CommonJS, JSON and builtins.

import { extensionOf, parentOf, resolvePath } from "../files/paths.ts";
import type { Kernel } from "../kernel/kernel.ts";
import type { EditedSource } from "../realm/editedSources.ts";
import { lexer } from "../realm/lexer.onDemand.ts";
import type { FoundModule, ModuleHost, Namespace } from "../realm/realm.ts";
import { type Builtins, membersOf } from "./builtins.ts";
import { CommonJs, dynamicImportName, readText } from "./commonJs.ts";
import { makeModuleModule } from "./moduleModule.ts";
import { namedExports } from "./namedExports.ts";
import { nodeError } from "./nodeError.ts";
import { modulePackage, resolveSpecifier } from "./resolveSpecifier.ts";

export class Loader implements ModuleHost {
  readonly commonJs: CommonJs;
  readonly #kernel: Kernel;
  readonly #builtins: Builtins;
  readonly #detectsModules: boolean;
  readonly #json = new Map<string, unknown>();

  constructor(kernel: Kernel, builtins: Builtins, detectsModules: boolean) {
    this.#kernel = kernel;
    this.#builtins = builtins;
    this.#detectsModules = detectsModules;
    this.commonJs = new CommonJs({
      realm: kernel.realm,
      files: kernel.files,
      builtins,
      detectsModules,
      rewrite: (path, source) => withoutDynamicImports(kernel.realm.sources.edit(path, source), source),
      importDynamically: (specifier, importer) => this.importDynamically(specifier, importer, undefined),
    });
    builtins.add("module", () => makeModuleModule(kernel.realm.global, builtins.names, this.commonJs));
  }

  /** Whether the file runs as an ES module. */
  isModule(path: string): boolean {
    const extension = extensionOf(path);
    if (extension === ".mjs" || extension === ".mts") return true;
    if (extension !== ".js" && extension !== ".ts") return false;
    if (modulePackage(this.#kernel.files, path) !== undefined) return true;
    // A .ts file's JavaScript has lost the word of its author on this; Lambda's tools bundle it, we look.
    return (this.#detectsModules || extension === ".ts") && hasModuleSyntax(this.#read(path));
  }

  /** Runs a file as the main program or as the handler's module. */
  importFile(path: string): Promise<Namespace> {
    return this.#whenFound(() => this.#found(path, undefined));
  }

  importDynamically(
    specifier: string,
    importer: string,
    attributeType: string | undefined,
  ): Promise<Namespace> {
    return this.#whenFound(() => this.find(specifier, importer, attributeType));
  }

  find(specifier: string, importer: string, attributeType: string | undefined): FoundModule {
    const { files, realm } = this.#kernel;
    const { global } = realm;
    const found = resolveSpecifier(files, this.#builtins.names, specifier, importer, "import");
    switch (found.kind) {
      case "builtin":
        return this.#builtin(found.name);
      case "file":
        return this.#found(found.path, attributeType);
      case "unknownBuiltin":
        throw nodeError(global, "ERR_UNKNOWN_BUILTIN_MODULE", `No such built-in module: ${specifier}`);
      case "directory":
        throw nodeError(
          global,
          "ERR_UNSUPPORTED_DIR_IMPORT",
          `Directory import '${found.path}' is not supported resolving ES modules imported from ${importer}`,
        );
      case "missingFile":
        throw Object.assign(
          nodeError(
            global,
            "ERR_MODULE_NOT_FOUND",
            `Cannot find module '${found.path}' imported from ${importer}`,
          ),
          { url: `file://${found.path}` },
        );
      case "missingPackage":
        throw nodeError(
          global,
          "ERR_MODULE_NOT_FOUND",
          `Cannot find package '${found.name}' imported from ${importer}`,
        );
      case "foreignScheme":
        throw nodeError(
          global,
          "ERR_UNSUPPORTED_ESM_URL_SCHEME",
          `Only URLs with a scheme in: file, data, and node are supported by the default ESM loader. Received protocol '${found.scheme}'`,
        );
    }
  }

  meta(path: string): object {
    const url = `file://${path}`;
    const resolve = (specifier: string): string => {
      const found = resolveSpecifier(this.#kernel.files, this.#builtins.names, specifier, path, "import");
      if (found.kind === "builtin") return `node:${found.name}`;
      return found.kind === "file" || found.kind === "missingFile"
        ? `file://${found.path}`
        : `file://${resolvePath(specifier, parentOf(path))}`;
    };
    return Object.assign(new this.#kernel.realm.global.Object(), {
      dirname: parentOf(path),
      filename: path,
      resolve,
      url,
    });
  }

  #whenFound(find: () => FoundModule): Promise<Namespace> {
    const { realm, loop } = this.#kernel;
    const done = loop.beginWork();
    return new realm.global.Promise<Namespace>((resolve, reject) => {
      const finish = (settle: () => void): void => {
        settle();
        done();
      };
      try {
        const found = find();
        if (found.kind === "ready") finish(() => resolve(found.load()));
        else {
          // Only the loading is real work: a module that awaits at its top level waits for the engine.
          realm.importModule(found, this, done).then(
            (namespace) => finish(() => resolve(namespace)),
            (error: unknown) => finish(() => reject(this.#explained(error, found.path))),
          );
        }
      } catch (error) {
        finish(() => reject(error));
      }
    });
  }

  #found(path: string, attributeType: string | undefined): FoundModule {
    const extension = extensionOf(path);
    if (extension === ".json") return this.#jsonModule(path, attributeType);
    if (this.isModule(path)) return { kind: "source", path, source: this.#read(path) };
    if (
      extension === ".js" ||
      extension === ".cjs" ||
      extension === ".ts" ||
      extension === ".cts" ||
      extension === ""
    ) {
      return this.#commonJsModule(path);
    }
    const { global } = this.#kernel.realm;
    throw nodeError(
      global,
      "ERR_UNKNOWN_FILE_EXTENSION",
      `Unknown file extension "${extension}" for ${path}`,
      "TypeError",
    );
  }

  #builtin(name: string): FoundModule {
    const names = Object.keys(this.#builtins.namespace(name));
    return { kind: "ready", id: `node:${name}`, names, load: () => this.#builtins.namespace(name) };
  }

  #commonJsModule(path: string): FoundModule {
    const names = ["default", ...namedExports(this.#read(path))];
    const load = (): Namespace => {
      const whole = this.commonJs.load(path);
      const members = membersOf(whole);
      return Object.fromEntries(names.map((name) => [name, name === "default" ? whole : members[name]]));
    };
    return { kind: "ready", id: path, names, load };
  }

  #jsonModule(path: string, attributeType: string | undefined): FoundModule {
    const { global } = this.#kernel.realm;
    if (attributeType !== "json") {
      const message = `Module "file://${path}" needs an import attribute of "type: json"`;
      throw nodeError(global, "ERR_IMPORT_ATTRIBUTE_MISSING", message, "TypeError");
    }
    const load = (): Namespace => {
      if (!this.#json.has(path)) this.#json.set(path, global.JSON.parse(this.#read(path)));
      return { default: this.#json.get(path) };
    };
    return { kind: "ready", id: path, names: ["default"], load };
  }

  /** Names that CommonJS has, and no ES module: with what Node says of them, of the file that was imported.
   *  https://github.com/nodejs/node/blob/v22.21.1/lib/internal/modules/esm/module_job.js, explainCommonJSGlobalLikeNotDefinedError */
  #explained(error: unknown, path: string): unknown {
    const { realm, files } = this.#kernel;
    if (!(error instanceof realm.global.ReferenceError)) return error;
    const name = commonJsNames.find((each) => error.message === `${each} is not defined`);
    if (name === undefined) return error;
    error.message += ` in ES module scope${name === "require" ? ", you can use import instead" : ""}`;
    const manifest = extensionOf(path) === ".js" ? modulePackage(files, path) : undefined;
    if (manifest !== undefined)
      error.message += `\nThis file is being treated as an ES module because it has a '.js' file extension and '${manifest}' contains "type": "module". To treat it as a CommonJS script, rename it to use the '.cjs' file extension.`;
    return error;
  }

  #read(path: string): string {
    return readText(this.#kernel.realm, this.#kernel.files, path);
  }
}

const commonJsNames = ["require", "module", "exports", "__filename", "__dirname"];

function withoutDynamicImports(edited: EditedSource, source: string): EditedSource {
  if (!source.includes("import")) return edited;
  for (const { d, ss } of lexed(source)) {
    if (d >= 0) edited.replace(ss, ss + "import".length, dynamicImportName);
  }
  return edited;
}

/** Empty where the text cannot be read: running it gives the error. */
function lexed(source: string): ReturnType<ReturnType<typeof lexer>>[0] {
  try {
    return lexer()(source)[0];
  } catch {
    return [];
  }
}

function hasModuleSyntax(source: string): boolean {
  try {
    const [imports, exports] = lexer()(source);
    return (
      exports.length > 0 ||
      imports.some((each) => each.d === -1 || each.d === -2) ||
      /^\s*export\s*\{/m.test(source)
    );
  } catch {
    return false;
  }
}
