// POSIX paths of the process; relative ones start at the working directory.

export const workingDirectory = "/var/task";

/** Absolute, without `.`, `..` and doubled slashes. */
export function resolvePath(path: string, from: string = workingDirectory): string {
  const whole = path.startsWith("/") ? path : `${from}/${path}`;
  const names: string[] = [];
  for (const name of whole.split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return `/${names.join("/")}`;
}

export function parentOf(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf("/")));
}

/** `.mjs` of `/var/task/a.mjs`; empty where the name has none. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot) : "";
}
