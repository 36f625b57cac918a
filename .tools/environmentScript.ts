/**
 * Vite plugin: `virtual:environment-script/<name>` is the URL of ONE self-contained classic script, bundled from
 * `src/sandbox/<name>.ts`. Why not Vite's own workers: an execution environment runs in a classic blob worker of an
 * opaque origin, which can load nothing from the app's origin, so its script is fetched as text and handed over.
 */
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { build, type Plugin, type Rolldown, type ViteDevServer } from "vite";
import { onDemand } from "./onDemand.ts";

const modulePrefix = "virtual:environment-script/";
const resolvedPrefix = `\0${modulePrefix}`;
const servedPrefix = "/@environment-script/";

type EnvironmentScript = { code: string; files: string[] };

export function environmentScript(): Plugin {
  const served = new Map<string, Promise<EnvironmentScript>>();
  let isServing = false;
  let root = process.cwd();
  let base = "/";

  return {
    name: "two-curls:environment-script",
    configResolved(config) {
      isServing = config.command === "serve";
      root = config.root;
      base = config.base;
    },
    resolveId: (id) => (id.startsWith(modulePrefix) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(resolvedPrefix)) return undefined;
      const name = id.slice(resolvedPrefix.length);
      if (isServing) return `export default ${JSON.stringify(`${base}${servedPrefix.slice(1)}${name}.js`)};`;
      const script = await bundle(root, name, true);
      for (const file of script.files) this.addWatchFile(file);
      const asset = this.emitFile({ type: "asset", name: `${name}.js`, source: script.code });
      return `export default import.meta.ROLLUP_FILE_URL_${asset};`;
    },
    configureServer(server) {
      server.middlewares.use(servedPrefix, (request, response, next) => {
        const name = /^\/(\w+)\.js/.exec(request.url ?? "")?.[1];
        if (name === undefined) return next();
        const script = served.get(name) ?? bundle(root, name, false);
        served.set(name, script);
        script.then(
          ({ code }) => {
            response.setHeader("Content-Type", "text/javascript");
            response.setHeader("Cache-Control", "no-store");
            response.end(code);
          },
          (error: unknown) => {
            served.delete(name);
            next(error);
          },
        );
      });
      server.watcher.on("change", (file) => void forgetScriptsOf(file, served, server));
    },
  };
}

async function forgetScriptsOf(
  file: string,
  served: Map<string, Promise<EnvironmentScript>>,
  server: ViteDevServer,
) {
  for (const [name, pending] of served) {
    const script = await pending.catch(() => undefined);
    if (script !== undefined && !script.files.includes(file)) continue;
    served.delete(name);
    server.ws.send({ type: "full-reload" });
  }
}

/**
 * Scripts whose functions a browser that knows the hint (https://v8.dev/blog/explicit-compile-hints) compiles when it
 * loads them: most run in every process, and would be parsed once more when they do. Measured: a fifth of a start. Not
 * the shell's: it is big, and a process needs little of it.
 */
const eager: ReadonlySet<string> = new Set(["environmentWorker"]);
const eagerHint = "//# allFunctionsCalledOnLoad\n";

async function bundle(root: string, name: string, isMinified: boolean): Promise<EnvironmentScript> {
  const script = await bundleOne(root, resolve(root, `src/sandbox/${name}.ts`), isMinified);
  return { ...script, code: eager.has(name) ? eagerHint + script.code : script.code };
}

/** One classic script that needs nothing else. With `variable`, it puts its exports there. */
async function bundleOne(
  root: string,
  input: string,
  isMinified: boolean,
  variable?: string,
): Promise<EnvironmentScript> {
  const output = await build({
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: "warn",
    plugins: [onDemand(input, (file, variable) => bundleOne(root, file, isMinified, variable))],
    resolve: { alias: nodeStandIns() },
    define: { global: "globalThis" },
    build: {
      write: false,
      target: "es2022",
      minify: isMinified,
      modulePreload: false,
      rolldownOptions: {
        input,
        preserveEntrySignatures: variable === undefined ? false : "strict",
        transform: { inject: { process: resolve(import.meta.dirname, "standIns/process.cjs") } },
        output: {
          format: "iife",
          codeSplitting: false,
          strict: true,
          // A program's console and stack traces show the names of classes.
          ...(isMinified && { minify: { mangle: { keepNames: { class: true, function: false } } } }),
          ...(variable && { name: variable }),
        },
      },
    },
  });
  const chunks = outputsOf(output).filter((file) => file.type === "chunk");
  const [script] = chunks;
  if (script === undefined || chunks.length > 1) {
    throw new Error(`${input}: expected one self-contained script, got ${chunks.length}`);
  }
  return { code: script.code, files: script.moduleIds.filter((id) => !id.startsWith("\0")) };
}

function outputsOf(output: Awaited<ReturnType<typeof build>>): Rolldown.RolldownOutput["output"][number][] {
  if (Array.isArray(output)) return output.flatMap((each) => each.output);
  if ("output" in output) return [...output.output];
  throw new Error("a build that does not watch has an output");
}

const require = createRequire(import.meta.url);

/** Vite leaves Node's own names empty in a browser's bundle: these stand in. */
function nodeStandIns() {
  const standIn = (name: string) => resolve(import.meta.dirname, "standIns", name);
  return [
    { find: /^(node:)?buffer\/?$/, replacement: require.resolve("buffer/index.js") },
    { find: /^(node:)?events\/?$/, replacement: require.resolve("events/events.js") },
    { find: /^(node:)?path(\/posix)?$/, replacement: require.resolve("path-browserify") },
    { find: /^(node:)?process\/?$/, replacement: standIn("process.cjs") },
    { find: /^(node:)?stream$/, replacement: require.resolve("readable-stream/lib/ours/browser.js") },
    { find: /^(node:)?url$/, replacement: standIn("url.cjs") },
    { find: /^(node:)?util\/?$/, replacement: require.resolve("util/util.js") },
  ];
}
