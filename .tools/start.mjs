/** `npm start`: installs what is missing and serves the app, with the address printed by Vite. */
import { ensurePackages } from "./packages.mjs";

ensurePackages();
const { createServer } = await import("vite");
const server = await createServer();
await server.listen();
server.printUrls();
server.bindCLIShortcuts({ print: true });
