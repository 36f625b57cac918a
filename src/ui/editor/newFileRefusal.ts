import { projectLimits } from "../../model/limit.ts";
import type { ProjectFiles } from "../../model/functionConfiguration.ts";

/** Why a project cannot have a new file at this path; `null` where it can. */
export function newFileRefusal(path: string, files: ProjectFiles): string | null {
  if (path === "") return "A file needs a name, like lib/words.mjs.";
  if (path in files) return `There is a ${path} already.`;
  if (path.startsWith("/")) return "Paths begin at /var/task, without a slash in front.";
  if (!/^[\w.-]+(\/[\w.-]+)*$/.test(path))
    return "A path has letters, digits, dots, dashes and slashes only.";
  if (path.split("/").some((part) => part === "." || part === ".."))
    return "A path cannot climb with . or ..";
  if (Object.keys(files).length >= projectLimits.files)
    return `A project has at most ${projectLimits.files} files.`;
  return null;
}
