// The plainest of hosts: files of the build below a path, a type by their ending, no header beyond that.

import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";

const build = process.env["TWO_CURLS_DIST"] ?? "dist";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

export interface RunningServer extends AsyncDisposable {
  readonly origin: string;
  /** Method and path of every request so far; `connection` for each connection that was opened. */
  readonly seen: string[];
}

/** Serves the build below `path`, which begins and ends with a slash, and `pages` by their path; all else is 404. */
export async function serveBuild(
  path: string | null,
  pages: Readonly<Record<string, (origin: string) => string>> = {},
): Promise<RunningServer> {
  const seen: string[] = [];
  const server = createServer(({ method, url = "/" }, response) => {
    seen.push(`${method} ${url}`);
    const { pathname } = new URL(url, "http://here");
    const page = pages[pathname];
    if (page)
      return void response.setHeader("Content-Type", types[".html"] ?? "").end(page(originOf(server)));
    const name =
      path !== null && pathname.startsWith(path) ? pathname.slice(path.length) || "index.html" : null;
    const file =
      name === null ? Promise.reject(new Error("not here")) : readFile(join(build, normalize(name)));
    file.then(
      (text) => response.setHeader("Content-Type", types[extname(name ?? "")] ?? "text/plain").end(text),
      () => response.writeHead(404).end(),
    );
  });
  server.on("connection", () => seen.push("connection"));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return { origin: originOf(server), seen, [Symbol.asyncDispose]: () => closed(server) };
}

function originOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}`;
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
