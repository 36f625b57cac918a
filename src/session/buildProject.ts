// The build step of a deployment: an image is tried, types are stripped from .ts files. The transpiler loads when the
// first one is deployed.

import { dockerfileName } from "../model/containerImage/dockerfileName.ts";
import type { Guest, ProjectFiles } from "../model/functionConfiguration.ts";
import type { DeployError } from "./session.ts";

export type Built =
  | { readonly files: ProjectFiles; readonly errors: null }
  | { readonly files: null; readonly errors: readonly DeployError[] };

/** Files as they are deployed: .ts files keep their names and hold JavaScript, line for line. */
export async function build(files: ProjectFiles, guest: Guest): Promise<Built> {
  if (guest === "container") {
    const { buildImage } = await import("../model/containerImage/containerImage.ts");
    const { errors } = buildImage(files);
    if (!errors) return { files, errors };
    return { files: null, errors: errors.map((each) => ({ ...each, file: dockerfileName, column: 1 })) };
  }
  if (!Object.keys(files).some(isTypeScript)) return { files, errors: null };
  const { transform } = await import("sucrase");
  const built: Record<string, string> = {};
  const errors: DeployError[] = [];
  for (const [path, text] of Object.entries(files)) {
    try {
      built[path] = isTypeScript(path)
        ? transform(text, { transforms: ["typescript"], disableESTransforms: true, keepUnusedImports: false })
            .code
        : text;
    } catch (error) {
      errors.push(placed(path, error instanceof Error ? error.message : String(error)));
    }
  }
  return errors.length > 0 ? { files: null, errors } : { files: built, errors: null };
}

function isTypeScript(path: string): boolean {
  return /\.[cm]?ts$/.test(path);
}

// Sucrase's errors end in their place: `Unexpected token (3:14)`.
function placed(file: string, text: string): DeployError {
  const match = /^(.*?) ?\((\d+):(\d+)\)$/s.exec(text);
  const message = (match?.[1] ?? text).replace(/^Error transforming [^:]*: /, "");
  return { file, line: Number(match?.[2] ?? 1), column: Number(match?.[3] ?? 1), message };
}
