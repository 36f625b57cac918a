import { expect, test } from "vitest";
import { buildImage, type ContainerImage } from "./containerImage.ts";

const scripts = { "startup.sh": "#!/bin/bash\necho hi\n", "businesscode.sh": "#!/bin/sh\n", "data.txt": "1" };

function built(dockerfile: string, files: Record<string, string> = scripts): ContainerImage {
  const { image, errors } = buildImage({ ...files, Dockerfile: dockerfile });
  if (!image) throw new Error(JSON.stringify(errors));
  return image;
}

function errorsOf(dockerfile: string | null) {
  return buildImage(dockerfile === null ? scripts : { ...scripts, Dockerfile: dockerfile }).errors;
}

const amazonLinux = "FROM public.ecr.aws/amazonlinux/amazonlinux:2023";

test("the article's Dockerfile: packages, scripts, and the script that is started", () => {
  const image = built(`${amazonLinux}
# tools
RUN yum install -y jq tar gzip git unzip
RUN curl -Ls "https://awscli.amazonaws.com/awscli-exe-linux-x86_64.zip" -o "awscliv2.zip" \\
    && unzip -q awscliv2.zip \\
    && ./aws/install
ADD startup.sh /startup.sh
ADD businesscode.sh /businesscode.sh
ENTRYPOINT ["/startup.sh"]
`);
  expect(image.tools).toEqual(["aws", "git", "gzip", "jq", "tar", "unzip"]);
  expect(image.entrypoint).toEqual(["/startup.sh"]);
  expect(image.command).toEqual([]);
  expect(image.files["/startup.sh"]).toEqual({ source: "startup.sh", isExecutable: true });
  expect(image.notes).toEqual([]);
});

test("the shell form of ENTRYPOINT is a line for /bin/sh", () => {
  expect(built(`${amazonLinux}\nENTRYPOINT /startup.sh`).entrypoint).toEqual([
    "/bin/sh",
    "-c",
    "/startup.sh",
  ]);
});

test("without ENTRYPOINT and CMD the base image's CMD is started", () => {
  const image = built(amazonLinux);
  expect([image.entrypoint, image.command]).toEqual([[], ["/bin/bash"]]);
});

test("an ENTRYPOINT takes the base image's CMD away, not the Dockerfile's own", () => {
  expect(built(`${amazonLinux}\nENTRYPOINT ["/startup.sh"]`).command).toEqual([]);
  expect(built(`${amazonLinux}\nCMD ["now"]\nENTRYPOINT ["/startup.sh"]`).command).toEqual(["now"]);
});

test("the OS-only base image of Lambda starts its bootstrap, and CMD names the handler", () => {
  const image = built(
    `FROM public.ecr.aws/lambda/provided:al2023
COPY bootstrap \${LAMBDA_RUNTIME_DIR}/
COPY function.sh \${LAMBDA_TASK_ROOT}
CMD ["function.handler"]`,
    { bootstrap: "#!/bin/sh\n", "function.sh": "handler() { :; }\n" },
  );
  expect(image.entrypoint).toEqual(["/var/runtime/bootstrap"]);
  expect(image.command).toEqual(["function.handler"]);
  expect(Object.keys(image.files)).toEqual(["/var/runtime/bootstrap", "/var/task/function.sh"]);
  expect(image.workingDirectory).toBe("/var/task");
});

test("a file is executable by its shebang or name, unless --chmod or chmod say otherwise", () => {
  const isExecutable = (dockerfile: string, path: string): boolean | undefined =>
    built(`${amazonLinux}\n${dockerfile}`).files[path]?.isExecutable;
  expect(isExecutable("COPY startup.sh /", "/startup.sh")).toBe(true);
  expect(isExecutable("COPY data.txt /", "/data.txt")).toBe(false);
  expect(isExecutable("COPY --chmod=644 startup.sh /", "/startup.sh")).toBe(false);
  expect(isExecutable("COPY startup.sh /\nRUN chmod -x /startup.sh", "/startup.sh")).toBe(false);
  expect(isExecutable("COPY data.txt /x\nRUN chmod 755 /x", "/x")).toBe(true);
});

test("COPY . takes all, WORKDIR is where relative destinations begin", () => {
  const image = built(`${amazonLinux}\nWORKDIR /srv/app\nCOPY *.sh ./\nCOPY data.txt data/`);
  expect(Object.keys(image.files).toSorted()).toEqual([
    "/srv/app/businesscode.sh",
    "/srv/app/data/data.txt",
    "/srv/app/startup.sh",
  ]);
  expect(image.workingDirectory).toBe("/srv/app");
});

test("ENV and ARG are known to what follows them", () => {
  const image = built(`ARG TAG=2023
FROM amazonlinux:\${TAG}
ENV HOME_DIR=/home/me GREETING="hello you"
COPY data.txt \${HOME_DIR}/x`);
  expect(image.variables).toMatchObject({ HOME_DIR: "/home/me", GREETING: "hello you" });
  expect(image.files["/home/me/x"]?.source).toBe("data.txt");
});

test("what the build passes over is told with its line and the reason", () => {
  const { notes } = built(`${amazonLinux}\nEXPOSE 8080\nRUN yum install -y nginx\nRUN make all`);
  expect(notes.map(({ line }) => line)).toEqual([2, 3, 4]);
  expect(notes[0]?.message).toContain("nothing connects to a port");
  expect(notes[1]?.message).toContain("package nginx is not to be had here");
  expect(notes[2]?.message).toContain("nothing is executed while building");
});

test.each([
  [null, 1, "open Dockerfile: no such file or directory"],
  ["", 1, "a Dockerfile begins with FROM"],
  ["COPY startup.sh /", 1, "a Dockerfile begins with FROM"],
  ["FROM ubuntu:24.04", 1, "ubuntu:24.04: not found"],
  [`# x\n${amazonLinux}\nENTRIPOINT x`, 3, "unknown instruction: ENTRIPOINT"],
  [`${amazonLinux}\nCOPY nothere.sh /`, 2, '"/nothere.sh": not found'],
  [`${amazonLinux}\nCOPY startup.sh`, 2, "requires at least two arguments"],
  [`${amazonLinux}\n${amazonLinux}`, 2, "only one build stage"],
  [`${amazonLinux}\nRUN chmod +x /gone.sh`, 2, "cannot access '/gone.sh'"],
])("a Dockerfile that cannot be built is refused at its line: %j", (dockerfile, line, message) => {
  expect(errorsOf(dockerfile)).toEqual([{ line, message: expect.stringContaining(message) }]);
});
