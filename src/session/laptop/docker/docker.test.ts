import { expect, test } from "vitest";
import { siteBucket } from "../../../model/address.ts";
import { newLaptopDisk } from "../shell/laptopDisk.ts";
import { outsideService } from "../testing/outsideService.ts";
import { typistAt } from "../testing/typist.ts";
import { DockerDaemon } from "./daemon.ts";

const dockerfile = `FROM public.ecr.aws/amazonlinux/amazonlinux:2023
RUN yum install -y jq tar gzip git unzip awscli
EXPOSE 8080
ADD startup.sh /startup.sh
ADD businesscode.sh /businesscode.sh
ENTRYPOINT ["/startup.sh"]
`;

const project = {
  Dockerfile: dockerfile,
  "startup.sh": `#!/bin/bash
echo init
curl -sS "http://\${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation/next"
`,
  "businesscode.sh": `#!/bin/bash
set -euo pipefail
cd /tmp
rm -rf site
git clone https://github.com/aws-containers/aws-lambda-for-the-containers-developer-blog site
cd site/src/hugo_web_site
/tmp/hugo
aws s3 cp ./public/ s3://${siteBucket}/ --recursive
`,
};

const hugo = `curl -sL $(curl -s https://api.github.com/repos/gohugoio/hugo/releases/latest | jq -r '.assets[].browser_download_url' | grep Linux-64bit.tar.gz | grep extended) -o /tmp/hugo.tar.gz`;

async function laptop(files: Readonly<Record<string, string>> = project) {
  const service = outsideService();
  const disk = newLaptopDisk();
  await disk.showProject(files);
  const daemon = new DockerDaemon();
  return { service, disk, ...typistAt(service, disk, "terminal-1", daemon), daemon };
}

test("docker build counts the steps that make layers, and says what it passes over", async () => {
  const { type } = await laptop();
  const { shown, exitCode } = await type("docker build -t two-curls .");
  expect(exitCode).toBe(0);
  expect(shown).toContain(" => [1/4] FROM public.ecr.aws/amazonlinux/amazonlinux:2023\n");
  expect(shown).toContain(" => [4/4] ADD businesscode.sh /businesscode.sh\n");
  expect(shown).toContain(" => => naming to docker.io/library/two-curls:latest\n");
  expect(shown).toContain("EXPOSE: nothing connects to a port of a Lambda container (line 3)\n");
  expect((await type("docker images | tail -1")).shown).toMatch(/^two-curls +latest +[0-9a-f]{12} +/);
});

test("docker build stops at the line that is wrong", async () => {
  const { type } = await laptop({ Dockerfile: "FROM amazonlinux:2023\n\nCOPPY a b\n" });
  const { shown, exitCode } = await type("docker build .");
  expect(exitCode).toBe(1);
  expect(shown).toContain("   3 | >>> COPPY a b\n");
  expect(shown).toContain(
    "ERROR: failed to build: failed to solve: dockerfile parse error on line 3: unknown instruction: COPPY\n",
  );
});

test.each([
  ["docker build .", 1, "open Dockerfile: no such file or directory"],
  ["docker build nowhere", 1, 'path "nowhere" not found'],
  ["docker build", 1, "requires 1 argument"],
  ["docker build -t Two .", 1, 'invalid tag "Two": repository name (library/Two) must be lowercase'],
  ["docker run", 125, "requires at least 1 argument"],
  ["docker run --nonsense x", 125, "unknown flag: --nonsense"],
  ["docker run IMAGE", 125, "invalid reference format: repository name (library/IMAGE) must be lowercase"],
  [
    "docker run nothing",
    125,
    "Unable to find image 'nothing:latest' locally\ndocker: Error response from daemon: pull access denied for nothing, repository does not exist or may require 'docker login': denied",
  ],
  ["docker run -v /tmp:tmp amazonlinux:2023 ls", 125, "mount path must be absolute"],
  ["docker run amazonlinux:2023 /nothing", 127, 'exec: "/nothing": stat /nothing: no such file or directory'],
  ["docker run amazonlinux:2023 nothing", 127, 'exec: "nothing": executable file not found in $PATH'],
  ["docker run amazonlinux:2023 /tmp", 126, 'exec: "/tmp": is a directory'],
  ["docker run amazonlinux:2023 sh -c 'exit 7'", 7, ""],
  ["docker push x", 1, "'push' is not supported here"],
  ["docker rumn x", 1, "unknown command: docker rumn"],
])("%s ends with %i", async (line, exitCode, told) => {
  const { type } = await laptop({});
  const end = await type(line);
  expect(end.shown).toContain(told);
  expect(end.exitCode).toBe(exitCode);
});

test("the loop finds no Runtime API outside of Lambda", async () => {
  const { type } = await laptop();
  const { shown, exitCode } = await type("docker build -qt two-curls . > id; docker run two-curls");
  expect(shown).toBe("init\ncurl: (3) URL rejected: No host part in the URL\n");
  expect(exitCode).toBe(3);
});

test("business code with its own entry point needs the hugo that the bypassed init would have brought", async () => {
  const { type, service } = await laptop();
  await type("docker build -t two-curls .");
  const { shown, exitCode } = await type("docker run --rm --entrypoint /businesscode.sh two-curls");
  expect(shown).toContain("/businesscode.sh: line 7: /tmp/hugo: No such file or directory");
  expect(exitCode).toBe(127);
  expect(service.storage.buckets.get(siteBucket)?.size ?? 0).toBe(0);
});

test("with the laptop's /tmp mounted, the same business code builds the site into the bucket", async () => {
  const { type, service } = await laptop();
  await type(`aws s3 mb s3://${siteBucket}; docker build -t two-curls .`);
  await type(hugo);
  await type("docker run -v /tmp:/tmp --rm -w /tmp --entrypoint tar two-curls -zxf hugo.tar.gz");
  const { exitCode } = await type("docker run -v /tmp:/tmp --rm --entrypoint /businesscode.sh two-curls");
  expect(exitCode).toBe(0);
  expect([...(service.storage.buckets.get(siteBucket)?.keys() ?? [])]).toContain("index.html");
  expect((await type("ls /tmp/site/src/hugo_web_site")).shown).toContain("public");
  expect((await type("docker ps -a | wc -l")).shown.trim()).toBe("1");
});

test("the root file system may be written, a mount with :ro may not", async () => {
  const { type } = await laptop({});
  const run = "docker run -v /tmp:/mnt:ro amazonlinux:2023 bash -c";
  expect((await type(`${run} 'echo x > /etc/x && cat /etc/x; id -un'`)).shown).toContain("x\nroot\n");
  const { shown } = await type(`${run} 'echo x > /mnt/x'`);
  expect(shown).toContain("/mnt/x: Read-only file system");
  expect((await type("ls /tmp")).shown).toBe("");
});

test("what a container changes in a mounted folder is changed on the laptop, folders too", async () => {
  const { type } = await laptop({});
  await type("mkdir -p /tmp/old/deep /tmp/kept; echo 1 > /tmp/old/deep/a; echo 2 > /tmp/kept/b");
  await type(
    "docker run -v /tmp:/data amazonlinux:2023 bash -c 'rm -rf /data/old; mkdir /data/empty; echo 3 >> /data/kept/b'",
  );
  expect((await type("ls /tmp; cat /tmp/kept/b")).shown).toBe("empty\nkept\n2\n3\n");
});

test("a container that holds more than may be carried is killed, and the terminal goes on", async () => {
  const { type } = await laptop({});
  const { shown, exitCode } = await type(
    "docker run -v /tmp:/tmp amazonlinux:2023 bash -c 'for i in $(seq 2100); do mkdir /tmp/$i; done'",
  );
  expect(shown).toContain("the container was killed");
  expect(exitCode).toBe(137);
});

test("variables come from the image, -e, an env file and the laptop", async () => {
  const { type } = await laptop({ Dockerfile: "FROM amazonlinux:2023\nENV A=image B=image\n" });
  await type("docker build -t x .; echo C=file > env; export D=laptop");
  const { shown } = await type("docker run -e B=line --env-file env -e D x bash -c 'echo $A $B $C $D'");
  expect(shown).toBe("image line file laptop\n");
});

test("standard input reaches the container with -i", async () => {
  const { type } = await laptop({});
  expect((await type("echo hello | docker run -i amazonlinux:2023 tr a-z A-Z")).shown).toContain("HELLO");
});

test("Ctrl-C ends the container with 130, and the other terminal sees it run until then", async () => {
  const { type, shell, service, disk, daemon } = await laptop({});
  const other = typistAt(service, disk, "terminal-2", daemon);
  const run = type("docker run --name loop amazonlinux:2023 curl -sS $API_URL");
  await expect.poll(() => service.sent.length).toBe(1);
  expect((await other.type("docker ps")).shown).toMatch(/"curl -sS https:\/\/3k…" .* Up .* loop\n$/);
  shell.interrupt();
  expect((await run).exitCode).toBe(130);
  expect((await other.type("docker ps | wc -l; docker ps -a")).shown).toMatch(/^1\n[\s\S]*Exited \(130\)/);
});

test("docker stop ends a container of another terminal with 137", async () => {
  const { type, service, disk, daemon } = await laptop({});
  const other = typistAt(service, disk, "terminal-2", daemon);
  const run = type("docker run --name loop amazonlinux:2023 curl -sS $API_URL");
  await expect.poll(() => service.sent.length).toBe(1);
  expect((await other.type("docker stop loop")).shown).toBe("loop\n");
  expect((await run).exitCode).toBe(137);
});

test("with -it a shell in the container takes lines, and keeps what they leave", async () => {
  const { type, service } = await laptop({});
  service.typed.push("cd /tmp; X=7", "echo $X in $PWD > note; cat note", "nosuch", "exit 3");
  const { shown, exitCode } = await type("docker run -it amazonlinux:2023");
  expect(shown).toContain("7 in /tmp\n");
  expect(shown).toContain("bash: nosuch: command not found\n");
  expect(exitCode).toBe(3);
});

test("Ctrl-D leaves the container's shell with the exit code of its last line", async () => {
  const { type, service } = await laptop({});
  service.typed.push("(exit 4)");
  expect((await type("docker run -it amazonlinux:2023 bash")).exitCode).toBe(4);
});
