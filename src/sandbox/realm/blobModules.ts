// ES modules in a browser's worker: every module becomes a blob, its imports rewritten to the blobs of what it
// imports. A blob's address is known only when its text is, so an import cycle goes through a shell:
//
//   a.mjs ──► b.mjs ──► shell of a.mjs (same names, still empty)        everybody else ──► facade of a.mjs
//                             ▲──────────── filled when a.mjs has run ─────────────────────────┘

import type { EditedSource, EditedSources } from "./editedSources.ts";
import { leadingImports } from "./leadingImports.ts";
import { lexer } from "./lexer.onDemand.ts";
import type { FoundModule, ModuleHost, Namespace, ReadyModule, SourceModule } from "./realm.ts";

/** The name under which a blob's code finds what belongs to it; harmless to whoever else finds it. */
const registryName = "two-curls.modules";
const fillName = "$$fill";

export class BlobModules {
  readonly #makeUrl: (source: string) => string;
  readonly #import: (url: string) => Promise<Namespace>;
  readonly #sources: EditedSources;
  readonly #linked = new Map<string, string>();
  readonly #shells = new Map<string, string>();
  readonly #entries: Record<string, unknown>[] = [];
  readonly #shownNames = new Map<string, string>();

  constructor(
    makeUrl: (source: string) => string,
    importUrl: (url: string) => Promise<Namespace>,
    sources: EditedSources,
  ) {
    this.#makeUrl = makeUrl;
    this.#import = importUrl;
    this.#sources = sources;
    Object.defineProperty(globalThis, Symbol.for(registryName), {
      value: (entry: number) => this.#entries[entry],
    });
  }

  async import(entry: SourceModule, host: ModuleHost, began: () => void): Promise<Namespace> {
    const graph: Graph = { began: this.#entries.push({ began }) - 1, touchesKnown: false, linked: new Set() };
    const url = this.#link(entry, host, graph, []);
    try {
      // Whichever of the graph's modules runs first says so. One that was linked before may have run, and wait.
      if (!graph.touchesKnown) return await this.#import(url);
      const beacon = this.#makeUrl(`${reference(graph.began)}.began()`);
      const whole = this.#makeUrl(`import "${beacon}"; import * as module from "${url}"; export { module }`);
      const { module } = await this.#import(whole);
      return isNamespace(module) ? module : {};
    } catch (error) {
      began();
      throw this.#withShownNames(error);
    }
  }

  #link(found: FoundModule, host: ModuleHost, graph: Graph, above: readonly string[]): string {
    if (found.kind === "ready") return this.#linkReady(found);
    const known = this.#linked.get(found.path);
    if (known !== undefined) {
      graph.touchesKnown ||= !graph.linked.has(found.path);
      return known;
    }
    if (above.includes(found.path)) return this.#shell(found, host);
    graph.linked.add(found.path);
    const source = this.#sources.edit(found.path, found.source);
    const metaImport = this.#rewrite(found, source, host, graph, [...above, found.path]);
    const shell = this.#shells.get(found.path);
    // Function declarations are there before the module has run: a cycle may call them meanwhile.
    const hoisted = shell === undefined ? [] : hoistedExports(found.source);
    const early = hoisted.length === 0 ? "" : `${fillName}Own({ ${hoisted.join(", ")} });`;
    source.replace(0, 0, `${reference(graph.began)}.began();${early}`);
    if (found.source.startsWith("#!")) source.replace(0, 2, "//");
    const own = early === "" ? "" : `\n;import { ${fillName} as ${fillName}Own } from "${shell}";`;
    const url = this.#remember(
      `${source.text}${metaImport}${own}\n//# sourceURL=file://${found.path}`,
      found.path,
    );
    const facade = shell === undefined ? url : this.#facade(url, shell, exportNames(found, host, []));
    this.#linked.set(found.path, facade);
    return facade;
  }

  /** Puts the addresses of what it imports into `edited`; what is to stand below it for its own `import()` and meta. */
  #rewrite(
    { path, source }: SourceModule,
    edited: EditedSource,
    host: ModuleHost,
    graph: Graph,
    above: readonly string[],
  ): string {
    let isOwnNeeded = false;
    for (const each of importsOf(source)) {
      if (each.d === -1 && each.n !== undefined) {
        const target = host.find(each.n, path, attributeTypeIn(source, each));
        const url = this.#link(target, host, graph, above);
        this.#shownNames.set(url, each.n);
        // Attributes go with the specifier: every blob is JavaScript.
        edited.replace(each.s, each.se, url + source.slice(each.e, each.e + 1));
      } else if (each.d >= 0 || each.d === -2) {
        isOwnNeeded = true;
        const isMeta = each.d === -2;
        const end = each.ss + (isMeta ? "import.meta" : "import").length;
        edited.replace(each.ss, end, isMeta ? "$$meta" : "$$import");
      }
    }
    if (!isOwnNeeded) return "";
    const own = this.#taken({
      meta: host.meta(path),
      load: (specifier: unknown, options: unknown) =>
        host.importDynamically(String(specifier), path, attributeTypeOf(options)),
    });
    const ownUrl = this.#makeUrl(`const own = ${own}; export const meta = own.meta, load = own.load`);
    return `\n;import { meta as $$meta, load as $$import } from "${ownUrl}";`;
  }

  #linkReady(found: ReadyModule): string {
    const known = this.#linked.get(found.id);
    if (known !== undefined) return known;
    const locals = found.names.map((name, index) => `v${index} = loaded[${JSON.stringify(name)}]`);
    const exported = found.names.map((name, index) => `v${index} as ${name}`);
    const source = `const loaded = ${this.#taken({ load: found.load })}.load(), ${locals.join(", ")}; export { ${exported.join(", ")} }`;
    const url = this.#makeUrl(source);
    this.#linked.set(found.id, url);
    return url;
  }

  #shell(found: SourceModule, host: ModuleHost): string {
    const known = this.#shells.get(found.path);
    if (known !== undefined) return known;
    const names = exportNames(found, host, []);
    const locals = names.map((_, index) => `v${index}`);
    const exported = names.map((name, index) => `v${index} as ${name}`);
    const filled = names.map((name, index) => `v${index} = from[${JSON.stringify(name)}];`);
    const url = this.#makeUrl(
      `${locals.length > 0 ? `let ${locals.join(", ")};` : ""} export { ${exported.join(", ")} }; export function ${fillName}(from) { ${filled.join(" ")} }`,
    );
    this.#shells.set(found.path, url);
    return url;
  }

  #facade(url: string, shell: string, names: readonly string[]): string {
    const fromDefault = names.includes("default") ? `export { default } from "${url}";` : "";
    return this.#makeUrl(
      `export * from "${url}"; ${fromDefault} import * as whole from "${url}"; import { ${fillName} } from "${shell}"; ${fillName}(whole);`,
    );
  }

  #remember(source: string, shown: string): string {
    const url = this.#makeUrl(source);
    this.#shownNames.set(url, shown);
    return url;
  }

  /** The expression by which a blob's code reaches `entry`. */
  #taken(entry: Record<string, unknown>): string {
    return reference(this.#entries.push(entry) - 1);
  }

  /** "The requested module 'data:…' does not provide an export named 'x'": with the name that its author wrote. */
  #withShownNames(error: unknown): unknown {
    if (!(error instanceof SyntaxError)) return error;
    const show = (text: string): string =>
      [...this.#shownNames].reduce((shown, [url, name]) => shown.replaceAll(url, name), text);
    const { stack } = error;
    error.message = show(error.message);
    if (stack !== undefined)
      Object.defineProperty(error, "stack", { value: show(stack), configurable: true, writable: true });
    return error;
  }
}

/** One import's modules, while they are linked. */
interface Graph {
  /** Where its `began` is kept. */
  readonly began: number;
  readonly linked: Set<string>;
  touchesKnown: boolean;
}

function reference(entry: number): string {
  return `globalThis[Symbol.for("${registryName}")](${entry})`;
}

type LexedImport = Pick<
  ReturnType<ReturnType<typeof lexer>>[0][number],
  "n" | "s" | "e" | "ss" | "se" | "d" | "a"
>;

/** Empty where the text is no module: the engine then says what is wrong with it. */
function importsOf(source: string): readonly LexedImport[] {
  try {
    return leadingImports(source) ?? lexer()(source)[0];
  } catch {
    return [];
  }
}

function hoistedExports(source: string): readonly string[] {
  const declarations = source.matchAll(/(?:^|[;}])\s*export\s+(?:async\s+)?function\s*\*?\s*([\w$]+)/gm);
  return [...declarations].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

function exportNames(found: FoundModule, host: ModuleHost, seen: readonly string[]): readonly string[] {
  if (found.kind === "ready") return found.names;
  const { path, source } = found;
  if (seen.includes(path)) return [];
  const names = new Set<string>();
  try {
    const [imports, exports] = lexer()(source);
    for (const each of exports) names.add(each.n);
    for (const each of imports) {
      if (each.d !== -1 || each.n === undefined || !/^export\s*\*\s*from/.test(source.slice(each.ss)))
        continue;
      const target = host.find(each.n, path, attributeTypeIn(source, each));
      for (const name of exportNames(target, host, [...seen, path])) if (name !== "default") names.add(name);
    }
  } catch {
    // What cannot be read has no names; running it gives the error.
  }
  return [...names];
}

function attributeTypeIn(source: string, each: LexedImport): string | undefined {
  return each.a < 0
    ? undefined
    : /["']?type["']?\s*:\s*["'](\w+)["']/.exec(source.slice(each.a, each.se))?.[1];
}

function attributeTypeOf(options: unknown): string | undefined {
  if (typeof options !== "object" || options === null) return undefined;
  const attributes: unknown = Reflect.get(options, "with");
  if (typeof attributes !== "object" || attributes === null) return undefined;
  const type: unknown = Reflect.get(attributes, "type");
  return typeof type === "string" ? type : undefined;
}

function isNamespace(value: unknown): value is Namespace {
  return typeof value === "object" && value !== null;
}
