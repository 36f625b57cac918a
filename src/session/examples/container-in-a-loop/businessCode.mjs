import { appendFile, readFile } from "node:fs/promises";

// Any program. It builds a page, and keeps a list of them in the only writable folder.
export async function businessCode(event) {
  const source = event.Records
    ? `${event.Records.length} message(s) from the queue`
    : `${event.httpMethod} ${event.path}`;
  console.log(`Building the site for ${source}`);
  await new Promise((built) => setTimeout(built, 120));

  await appendFile("/tmp/built.txt", `${new Date().toISOString()} ${source}\n`);
  const built = (await readFile("/tmp/built.txt", "utf8")).trim().split("\n").length;
  return `Hello from the loop. This container has built ${built} page(s).\n`;
}
