/** Holds the first screen's script (the entry and all it imports statically) against its budget, after a build. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const dist = process.env["TWO_CURLS_DIST"] ?? "dist";
const firstScreenBytes = 200_000;
/** What opens later is loaded later. */
const notOnTheFirstScreen = [/^@codemirror\//, /^@xterm\//, /^just-bash$/, /^sucrase$/];

/** @type {{ fileName: string, isEntry: boolean, imports: string[], packages: string[] }[]} */
const chunks = JSON.parse(readFileSync(".cache/chunks.json", "utf8"));
const entry = chunks.find((chunk) => chunk.isEntry);
if (entry === undefined) throw new Error("the build has no entry chunk");

const closure = new Set([entry.fileName]);
for (const fileName of closure) {
  for (const imported of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? [])
    closure.add(imported);
}

let totalBytes = 0;
for (const fileName of closure) {
  const bytes = gzipSync(readFileSync(join(dist, fileName)), { level: 9 }).length;
  totalBytes += bytes;
  console.log(`${String(bytes).padStart(9)}  ${fileName}`);
}
console.log(`${String(totalBytes).padStart(9)}  of ${firstScreenBytes} bytes (gzip -9) on the first screen`);

const strangers = chunks
  .filter((chunk) => closure.has(chunk.fileName))
  .flatMap((chunk) => chunk.packages)
  .filter((name) => notOnTheFirstScreen.some((pattern) => pattern.test(name)));
for (const name of strangers)
  console.error(`${name} is on the first screen: import it where it is first needed`);
if (totalBytes > firstScreenBytes) console.error(`${totalBytes - firstScreenBytes} bytes over the budget`);
process.exitCode = strangers.length > 0 || totalBytes > firstScreenBytes ? 1 : 0;
