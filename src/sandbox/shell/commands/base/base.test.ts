import type { Command } from "just-bash/browser";
import { describe, expect, test } from "vitest";
import type { ShellHost } from "../../shellHost.ts";
import { containerShell } from "../testing/containerShell.ts";
import { newDd, newFallocate } from "./dd.ts";
import { newDf } from "./df.ts";
import { newNproc, newUname } from "./machine.ts";
import { newMktemp } from "./mktemp.ts";
import { privilegedCommands } from "./privileged.ts";
import { newId, newWhoami } from "./user.ts";

const commands = [newMktemp, newUname, newNproc, newId, newWhoami, newDf];
const shell = (variables = {}) => containerShell(commands, { variables });

describe("mktemp", () => {
  test("makes a file that only its owner may read, another each time", async () => {
    const { run } = shell();
    const { stdout } = await run("A=$(mktemp); B=$(mktemp); stat -c %a $A; test $A != $B && echo $A");
    expect(stdout).toMatch(/^600\n\/tmp\/tmp\.[A-Za-z0-9]{10}\n$/);
  });

  test("-d makes a directory", async () => {
    const { stdout } = await shell().run("D=$(mktemp -d); stat -c '%a %F' $D");
    expect(stdout).toBe("700 directory\n");
  });

  test.each([
    ["mktemp -t abc.XXXX", /^\/tmp\/abc\.\w{4}\n$/],
    ["mktemp -p /home", /^\/home\/tmp\.\w{10}\n$/],
    ["mktemp --suffix=.txt", /^\/tmp\/tmp\.\w{10}\.txt\n$/],
    ["mktemp XXXXabc", /^\w{4}abc\n$/],
    ["TMPDIR=/home mktemp", /^\/home\/tmp\.\w{10}\n$/],
    ["mktemp -u /nodir/XXXXXX", /^\/nodir\/\w{6}\n$/],
  ])("%s", async (line, shown) => {
    const { run } = containerShell(commands, { files: { "/home/.keep": "" } });
    expect((await run(line)).stdout).toMatch(shown);
  });

  test.each([
    ["mktemp foo", "mktemp: too few X's in template 'foo'\n"],
    ["mktemp a b", "mktemp: too many templates\nTry 'mktemp --help' for more information.\n"],
    ["mktemp -z", "mktemp: invalid option -- 'z'\nTry 'mktemp --help' for more information.\n"],
    ["mktemp -p", "mktemp: option requires an argument -- 'p'\nTry 'mktemp --help' for more information.\n"],
    ["mktemp --foo", "mktemp: unrecognized option '--foo'\nTry 'mktemp --help' for more information.\n"],
    [
      "mktemp /nodir/XXXX",
      "mktemp: failed to create file via template '/nodir/XXXX': No such file or directory\n",
    ],
    ["mktemp -t /a/bXXX", "mktemp: invalid template, '/a/bXXX', contains directory separator\n"],
  ])("%s fails as GNU's does", async (line, stderr) => {
    expect(await shell().run(line)).toEqual({ stdout: "", stderr, exitCode: 1 });
  });
});

test("in Lambda a process is no root; outside it is", async () => {
  const line = "whoami; id; id -u";
  expect((await shell({ AWS_LAMBDA_RUNTIME_API: "169.254.100.1:9001" }).run(line)).stdout).toBe(
    "sbx_user1051\nuid=993(sbx_user1051) gid=990 groups=990\n993\n",
  );
  expect((await shell().run(line)).stdout).toBe("root\nuid=0(root) gid=0(root) groups=0(root)\n0\n");
});

test("more memory brings more processors", async () => {
  const count = async (memory: string) =>
    (await shell({ AWS_LAMBDA_FUNCTION_MEMORY_SIZE: memory }).run("nproc")).stdout;
  expect([await count("128"), await count("4096"), await count("10240")]).toEqual(["2\n", "3\n", "6\n"]);
});

test("uname names Linux, and refuses words", async () => {
  const { run } = shell();
  expect((await run("uname; uname -sm; uname --machine")).stdout).toBe("Linux\nLinux x86_64\nx86_64\n");
  expect((await run("uname x")).stderr).toBe(
    "uname: extra operand 'x'\nTry 'uname --help' for more information.\n",
  );
});

test("df tells the limit of /tmp", async () => {
  const { run } = shell();
  expect((await run("df /tmp")).stdout).toBe(
    "Filesystem     1K-blocks  Used Available Use% Mounted on\n/dev/vdb          524288     0    524288   0% /tmp\n",
  );
  expect((await run("df -h /tmp | tail -1")).stdout).toBe("/dev/vdb        512M     0  512M   0% /tmp\n");
  expect(await run("df /nope")).toMatchObject({
    stderr: "df: /nope: No such file or directory\n",
    exitCode: 1,
  });
});

describe("files of a size", () => {
  const sized = () => containerShell([newDd, newFallocate]);

  test.each([
    [
      "dd if=/dev/zero of=x bs=1M count=3; stat -c %s x",
      "3145728\n",
      "3+0 records in\n3+0 records out\n3145728 bytes copied\n",
    ],
    ["printf hello | dd bs=2 count=2 status=none", "hell", ""],
    ["fallocate -l 2M y; stat -c %s y", "2097152\n", ""],
  ])("%s", async (line, stdout, stderr) => {
    expect(await sized().run(line)).toEqual({ stdout, stderr, exitCode: 0 });
  });

  test.each([
    ["dd of", "dd: unrecognized operand 'of'\nTry 'dd --help' for more information.\n"],
    ["dd if=/dev/zero of=x", "dd: a device has no end: count= is needed here\n"],
    ["dd if=gone of=x", "dd: failed to open 'gone': No such file or directory\n"],
    ["dd if=/dev/zero of=x count=many", "dd: invalid number: 'many'\n"],
    ["fallocate x", "fallocate: no length argument specified\n"],
  ])("%s says what is wrong", async (line, stderr) => {
    expect(await sized().run(line)).toEqual({ stdout: "", stderr, exitCode: 1 });
  });
});

describe("what only root may do", () => {
  const makers = [0, 1, 2, 3, 4, 5].map((n) => (host: ShellHost) => at(privilegedCommands(host), n));
  const inLambda = () =>
    containerShell(makers, { variables: { AWS_LAMBDA_RUNTIME_API: "169.254.100.1:9001" } });

  test.each([
    ["chown root x", "chown: changing ownership of 'x': Operation not permitted\n", 1, "/tmp/x EPERM"],
    ["chgrp -R wheel x", "chgrp: changing group of 'x': Operation not permitted\n", 1, "/tmp/x EPERM"],
    ["mknod d c 1 3", "mknod: d: Operation not permitted\n", 1, "/tmp/d EPERM"],
    [
      "chroot / ls -l",
      "chroot: cannot change root directory to '/': Operation not permitted\n",
      125,
      "/ EPERM",
    ],
    ["mount -t tmpfs none /mnt", "mount: /mnt: must be superuser to use mount.\n", 32, "/mnt EPERM"],
    ["umount /tmp", "umount: /tmp: must be superuser to unmount.\n", 32, "/tmp EPERM"],
  ])("%s is refused in Lambda", async (line, stderr, exitCode, told) => {
    const { run, refused } = inLambda();
    await run("touch x");
    expect(await run(line)).toEqual({ stdout: "", stderr, exitCode });
    expect(refused).toEqual([told]);
  });

  test.each([
    ["chown root", "chown: missing operand after 'root'\nTry 'chown --help' for more information.\n", 1],
    ["chown root gone", "chown: cannot access 'gone': No such file or directory\n", 1],
    ["mount", "mount: bad usage\nTry 'mount --help' for more information.\n", 1],
  ])("%s is wrong for anybody", async (line, stderr, exitCode) => {
    const { run, refused } = inLambda();
    expect(await run(line)).toEqual({ stdout: "", stderr, exitCode });
    expect(refused).toEqual([]);
  });

  test("a container on the laptop is root's, but may not mount", async () => {
    const { run } = containerShell(makers);
    expect(await run("touch x; chown root x")).toEqual({ stdout: "", stderr: "", exitCode: 0 });
    expect(await run("mount /dev/sda /mnt")).toMatchObject({
      stderr: "mount: /mnt: permission denied.\n",
      exitCode: 32,
    });
  });
});

function at(commands: readonly Command[], place: number): Command {
  const command = commands[place];
  if (!command) throw new Error(`There is no command ${place}.`);
  return command;
}
