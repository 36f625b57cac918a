// What only root may do: chown, chgrp, mknod, chroot, mount, umount. Lambda runs a container as an unprivileged user
// without capabilities (https://docs.aws.amazon.com/lambda/latest/dg/images-create.html#images-reqs), so these are
// refused. On the laptop a container is root's, and docker drops CAP_SYS_ADMIN
// (https://docs.docker.com/engine/security/#linux-kernel-capabilities).

import type { Command } from "just-bash/browser";
import type { ShellHost } from "../../shellHost.ts";
import { CommandFailure, type CommandIo } from "../commandIo.ts";
import { newCommand } from "../newCommand.ts";
import { type OptionTable, readOptions, usage } from "../options.ts";
import { isRoot } from "./user.ts";

export function privilegedCommands(host: ShellHost): readonly Command[] {
  return [
    newCommand("chown", (io) => changeOwner("chown", "ownership", io, host)),
    newCommand("chgrp", (io) => changeOwner("chgrp", "group", io, host)),
    newCommand("chroot", (io) => chroot(io, host)),
    newCommand("mknod", (io) => makeNode(io, host)),
    newCommand("mount", (io) => mount(io, host)),
    newCommand("umount", (io) => unmount(io, host)),
  ];
}

async function changeOwner(command: string, what: string, io: CommandIo, host: ShellHost): Promise<number> {
  const table: OptionTable = { command, letters: "Rvfch", long: { recursive: "R", verbose: "v" } };
  const [owner, ...paths] = operands(table, io, 2);
  let exitCode = 0;
  for (const path of paths) {
    const isThere = (await io.files.find(path)) !== null;
    if (isThere && isRoot(host)) continue;
    exitCode = 1;
    if (!isThere) io.error(`${command}: cannot access '${path}': No such file or directory\n`);
    else refuse(io, host, path, `${command}: changing ${what} of '${path}': Operation not permitted\n`);
  }
  return owner === undefined ? 1 : exitCode;
}

async function chroot(io: CommandIo, host: ShellHost): Promise<number> {
  // As for sudo and env, what follows the first operand is another command's.
  const [root] = operands({ command: "chroot", letters: "" }, { ...io, args: io.args.slice(0, 1) }, 1);
  if (root === undefined || isRoot(host)) throw new CommandFailure("chroot: not supported here\n", 125);
  refuse(io, host, root, `chroot: cannot change root directory to '${root}': Operation not permitted\n`);
  return 125;
}

async function makeNode(io: CommandIo, host: ShellHost): Promise<number> {
  const [path] = operands({ command: "mknod", letters: "m:" }, io, 2);
  if (path === undefined || isRoot(host)) throw new CommandFailure("mknod: not supported here\n", 1);
  refuse(io, host, path, `mknod: ${path}: Operation not permitted\n`);
  return 1;
}

async function mount(io: CommandIo, host: ShellHost): Promise<number> {
  const { words } = readOptions(io.args, { command: "mount", letters: "t:o:rwvaB", long: { bind: "B" } });
  const target = words.at(-1);
  if (target === undefined)
    throw new CommandFailure("mount: bad usage\nTry 'mount --help' for more information.\n", 1);
  if (isRoot(host)) throw new CommandFailure(`mount: ${target}: permission denied.\n`, 32);
  refuse(io, host, target, `mount: ${target}: must be superuser to use mount.\n`);
  return 32;
}

async function unmount(io: CommandIo, host: ShellHost): Promise<number> {
  const { words } = readOptions(io.args, { command: "umount", letters: "flrva" });
  const [target] = words;
  if (target === undefined)
    throw new CommandFailure("umount: bad usage\nTry 'umount --help' for more information.\n", 1);
  if (isRoot(host)) throw new CommandFailure(`umount: ${target}: permission denied.\n`, 32);
  refuse(io, host, target, `umount: ${target}: must be superuser to unmount.\n`);
  return 32;
}

function refuse(io: CommandIo, host: ShellHost, path: string, message: string): void {
  host.refused(io.files.absolute(path), "EPERM");
  io.error(message);
}

function operands(table: OptionTable, io: CommandIo, least: number): readonly string[] {
  const { words } = readOptions(io.args, table);
  const last = words.at(-1);
  if (last === undefined) throw usage(table, "missing operand");
  if (words.length < least) throw usage(table, `missing operand after '${last}'`);
  return words;
}
