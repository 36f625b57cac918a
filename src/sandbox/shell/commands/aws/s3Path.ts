// Where objects and files of `aws s3` are, and how the CLI shows it.

import { awsUsage } from "./awsArguments.ts";

export interface S3Uri {
  readonly bucket: string;
  readonly key: string;
}

/** `null`: a path of this machine. */
export function s3Uri(text: string): S3Uri | null {
  const [, bucket, key = ""] = /^s3:\/\/([^/]*)\/?(.*)$/s.exec(text) ?? [];
  return bucket === undefined ? null : { bucket, key };
}

export function needS3Uri(text: string, usageText: string): S3Uri {
  const uri = s3Uri(text);
  if (uri === null || uri.bucket === "") throw awsUsage(`${usageText}\nError: Invalid argument type`);
  return uri;
}

/** A file as the CLI names it: from where it runs, `./a` or `public/a` or `../a`. */
export function shownPath(absolute: string, cwd: string): string {
  const from = cwd.split("/").filter((part) => part !== "");
  const to = absolute.split("/").filter((part) => part !== "");
  const name = to.pop() ?? "";
  let common = 0;
  while (common < from.length && from[common] === to[common]) common++;
  const way = [...from.slice(common).map(() => ".."), ...to.slice(common)];
  return `${way.length === 0 ? "." : way.join("/")}/${name}`;
}

/** As Python's `mimetypes` guesses. */
const contentTypes: Readonly<Record<string, string>> = {
  css: "text/css",
  csv: "text/csv",
  gif: "image/gif",
  htm: "text/html",
  html: "text/html",
  ico: "image/vnd.microsoft.icon",
  jpg: "image/jpeg",
  js: "text/javascript",
  json: "application/json",
  md: "text/markdown",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain",
  webp: "image/webp",
  xml: "text/xml",
  zip: "application/zip",
};

export function contentTypeOf(path: string): string {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  return contentTypes[extension] ?? "binary/octet-stream";
}

/** `--exclude` and `--include`, in the order of the command line: the last that fits decides. */
export function isWanted(path: string, args: readonly string[]): boolean {
  let wanted = true;
  args.forEach((word, i) => {
    const [, kind, inline] = /^--(exclude|include)(?:=(.*))?$/s.exec(word) ?? [];
    if (kind !== undefined && pattern(inline ?? args[i + 1] ?? "").test(path)) wanted = kind === "include";
  });
  return wanted;
}

/** `*`, `?` and `[a-z]`, as fnmatch takes them: `*` crosses slashes. */
function pattern(glob: string): RegExp {
  const source = glob
    .replace(/[.+^${}()|\\]/g, "\\$&")
    .replaceAll("*", "[^]*")
    .replaceAll("?", "[^]");
  return new RegExp(`^${source}$`);
}
