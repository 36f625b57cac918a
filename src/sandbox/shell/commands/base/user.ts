// id, whoami. Lambda runs every process as an unprivileged user, whatever USER the image names; elsewhere it is root.

import type { Command } from "just-bash/browser";
import type { ShellHost } from "../../shellHost.ts";
import { CommandFailure } from "../commandIo.ts";
import { newCommand } from "../newCommand.ts";
import { type OptionTable, readOptions, usage } from "../options.ts";

interface User {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  /** Empty: the group has no name. */
  readonly group: string;
}

const root: User = { name: "root", uid: 0, gid: 0, group: "root" };
/** As `id` shows it in an environment: uid=993(sbx_user1051) gid=990 groups=990. */
const sandboxUser: User = { name: "sbx_user1051", uid: 993, gid: 990, group: "" };

export function isRoot({ variables }: ShellHost): boolean {
  return variables["AWS_LAMBDA_RUNTIME_API"] === undefined;
}

function userOf(host: ShellHost): User {
  return isRoot(host) ? root : sandboxUser;
}

const idTable: OptionTable = {
  command: "id",
  letters: "ugGn",
  long: { user: "u", group: "g", groups: "G", name: "n" },
};

export function newId(host: ShellHost): Command {
  return newCommand("id", async (io) => {
    const options = readOptions(io.args, idTable);
    const user = userOf(host);
    const [word] = options.words;
    if (word !== undefined && word !== user.name)
      throw new CommandFailure(`id: '${word}': no such user\n`, 1);
    const byName = options.has("n");
    const group = user.group === "" ? String(user.gid) : `${user.gid}(${user.group})`;
    if (options.has("u")) io.out(`${byName ? user.name : user.uid}\n`);
    else if (options.has("g") || options.has("G")) io.out(`${(byName && user.group) || user.gid}\n`);
    else if (byName)
      throw new CommandFailure("id: cannot print only names or real IDs in default format\n", 1);
    else io.out(`uid=${user.uid}(${user.name}) gid=${group} groups=${group}\n`);
    return 0;
  });
}

const whoamiTable: OptionTable = { command: "whoami", letters: "" };

export function newWhoami(host: ShellHost): Command {
  return newCommand("whoami", async (io) => {
    const [word] = readOptions(io.args, whoamiTable).words;
    if (word !== undefined) throw usage(whoamiTable, `extra operand '${word}'`);
    io.out(`${userOf(host).name}\n`);
    return 0;
  });
}
