// Names of images: `two-curls`, `two-curls:v2`, `public.ecr.aws/amazonlinux/amazonlinux:2023`.

export interface ImageReference {
  readonly repository: string;
  readonly tag: string;
}

// https://pkg.go.dev/github.com/distribution/reference
const component = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
const host = "(?:[A-Za-z0-9.-]+(?::\\d+)?/)?";
const whole = new RegExp(`^(${host}${component}(?:/${component})*)(?::([\\w][\\w.-]{0,127}))?$`);

/** Why it is none, as docker words it, where it is a text. */
export function imageReference(text: string): ImageReference | string {
  const [, repository, tag = "latest"] = whole.exec(text) ?? [];
  if (repository !== undefined) return { repository, tag };
  const name = text.replace(/:[^/]*$/, "");
  return /[A-Z]/.test(name) && whole.test(name.toLowerCase())
    ? `repository name (${name.includes("/") ? name : `library/${name}`}) must be lowercase`
    : "";
}

export function writtenReference({ repository, tag }: ImageReference): string {
  return `${repository}:${tag}`;
}
