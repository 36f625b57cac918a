// The realm of in-process processes: a node:vm context each. Needs Node's --experimental-vm-modules.

import { types } from "node:util";
import vm from "node:vm";
import { setImmediate } from "node:timers";
import { type EditedSource, EditedSources } from "../realm/editedSources.ts";
import type {
  Callable,
  FoundModule,
  ModuleHost,
  Namespace,
  Realm,
  RealmGlobal,
  RealmListener,
  SourceModule,
} from "../realm/realm.ts";
import { hearRejections } from "./rejections.ts";

const fileScheme = "file://";

export class NodeRealm implements Realm {
  readonly global: RealmGlobal;
  readonly sources = new EditedSources();
  readonly #context = vm.createContext();
  readonly #modules = new Map<string, vm.Module>();
  readonly #byNamespace = new WeakMap<object, vm.Module>();

  constructor() {
    this.global = vm.runInContext("globalThis", this.#context);
    // What the kernel shares with this thread (inspect) must know the context's errors as errors.
    Object.setPrototypeOf(this.global.Error.prototype, Error.prototype);
  }

  hop(callback: () => void): void {
    setImmediate(callback);
  }

  realNow(): number {
    return performance.now();
  }

  compileFunction(source: EditedSource, parameters: readonly string[]): Callable {
    const compiled: unknown = vm.compileFunction(source.text, [...parameters], {
      filename: source.path,
      parsingContext: this.#context,
    });
    return isCallable(compiled) ? compiled : () => undefined;
  }

  async importModule(entry: SourceModule, host: ModuleHost, began: () => void): Promise<Namespace> {
    const module = this.#moduleOf(entry, host);
    if (module.status === "unlinked")
      await module.link((specifier, from, extra) => this.#link(specifier, from, extra, host));
    const evaluated = module.evaluate();
    began();
    await evaluated;
    const { namespace } = module;
    if (!isNamespace(namespace)) throw new Error("an evaluated module has a namespace");
    this.#byNamespace.set(namespace, module);
    return namespace;
  }

  listen(listener: RealmListener): void {
    hearRejections(this.global.Promise.prototype, (reason, promise) =>
      listener.unhandledRejection(reason, promise),
    );
  }

  #link(specifier: string, from: vm.Module, extra: object, host: ModuleHost): vm.Module {
    return this.#moduleOf(
      host.find(specifier, from.identifier.replace(fileScheme, ""), attributeType(extra)),
      host,
    );
  }

  #moduleOf(found: FoundModule, host: ModuleHost): vm.Module {
    const key = found.kind === "source" ? found.path : found.id;
    const known = this.#modules.get(key);
    if (known !== undefined) return known;
    const module =
      found.kind === "source"
        ? this.#compile(found, host)
        : this.#synthesize(found.id, found.names, found.load);
    this.#modules.set(key, module);
    return module;
  }

  #compile({ path, source }: SourceModule, host: ModuleHost): vm.Module {
    return new vm.SourceTextModule(source, {
      identifier: fileScheme + path,
      context: this.#context,
      initializeImportMeta: (meta) => void Object.assign(meta, host.meta(path)),
      importModuleDynamically: async (specifier: string, _from: unknown, attributes: unknown) => {
        const namespace = await host.importDynamically(specifier, path, stringMember(attributes, "type"));
        const known = this.#byNamespace.get(namespace);
        if (known !== undefined) return known;
        const module = this.#synthesize(specifier, Object.keys(namespace), () => namespace);
        await module.link(() => module);
        await module.evaluate();
        return module;
      },
    });
  }

  #synthesize(id: string, names: readonly string[], load: () => Namespace): vm.Module {
    const module = new vm.SyntheticModule(
      [...names],
      () => {
        for (const [name, value] of Object.entries(load())) module.setExport(name, value);
      },
      { identifier: id, context: this.#context },
    );
    return module;
  }
}

function isCallable(value: unknown): value is Callable {
  return typeof value === "function";
}

function isNamespace(value: object): value is Namespace {
  return types.isModuleNamespaceObject(value);
}

function attributeType(extra: object): string | undefined {
  return (
    stringMember(extra, "type") ??
    stringMember(Reflect.get(extra, "attributes") ?? Reflect.get(extra, "assert"), "type")
  );
}

function stringMember(value: unknown, name: string): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const found: unknown = Reflect.get(value, name);
  return typeof found === "string" ? found : undefined;
}
