// The base images that this world's registry has.

interface BaseImage {
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly workingDirectory: string;
  readonly variables: Readonly<Record<string, string>>;
}

const linuxPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

const amazonLinux: BaseImage = {
  entrypoint: [],
  command: ["/bin/bash"],
  workingDirectory: "/",
  variables: { PATH: linuxPath },
};

// https://docs.aws.amazon.com/lambda/latest/dg/images-create.html: the OS-only base image starts the bootstrap in
// LAMBDA_RUNTIME_DIR; CMD names the handler.
const provided: BaseImage = {
  entrypoint: ["/var/runtime/bootstrap"],
  command: [],
  workingDirectory: "/var/task",
  variables: {
    PATH: `/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin`,
    LAMBDA_TASK_ROOT: "/var/task",
    LAMBDA_RUNTIME_DIR: "/var/runtime",
  },
};

export const baseImageNames = [
  "public.ecr.aws/amazonlinux/amazonlinux:2023",
  "amazonlinux:2023",
  "public.ecr.aws/lambda/provided:al2023",
] as const;

export function baseImageOf(name: string): BaseImage | null {
  if (/^(public\.ecr\.aws\/amazonlinux\/)?amazonlinux(:(2023|2|latest)[\w.-]*)?$/.test(name))
    return amazonLinux;
  return /^(public\.ecr\.aws\/|amazon\/aws-)lambda[/-]provided(:al2(023)?[\w.-]*)?$/.test(name)
    ? provided
    : null;
}
