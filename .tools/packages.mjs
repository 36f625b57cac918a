/** The npm packages: puts them in place where they are missing or older than the lock. Uses nothing but Node. */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const installed = "node_modules/.package-lock.json";
const oldestNode = [20, 19];

export function ensurePackages() {
  refuseOldNode();
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync("package-lock.json").mtimeMs) return;
  console.log("Installing the packages of package-lock.json…");
  // One string and a shell: on Windows npm is a .cmd file, which cannot be spawned otherwise.
  const { status } = spawnSync("npm ci", { stdio: "inherit", shell: true });
  if (status !== 0) throw new Error("npm ci failed");
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(`Two Curls needs Node ${oldestNode.join(".")} or newer, this is ${process.versions.node}`);
}
