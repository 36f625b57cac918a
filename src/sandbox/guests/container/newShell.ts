import { newGunzip, newGzip, newZcat } from "../../shell/commands/archive/gzip.ts";
import { newTar } from "../../shell/commands/archive/tar.ts";
import { newUnzip } from "../../shell/commands/archive/unzip.ts";
import { newDf } from "../../shell/commands/base/df.ts";
import { newNproc, newUname } from "../../shell/commands/base/machine.ts";
import { newMktemp } from "../../shell/commands/base/mktemp.ts";
import { newId, newWhoami } from "../../shell/commands/base/user.ts";
import { newCurl } from "../../shell/commands/curl/newCurl.ts";
import { Shell } from "../../shell/shell.ts";
import type { ShellHost } from "../../shell/shellHost.ts";

/** A shell with the commands of the image. */
export function newShell(host: ShellHost): Shell {
  const makers = [
    newCurl,
    newMktemp,
    newTar,
    newGzip,
    newGunzip,
    newZcat,
    newUnzip,
    newDf,
    newUname,
    newNproc,
    newId,
    newWhoami,
  ];
  return new Shell(
    host,
    makers.map((make) => make(host)),
  );
}
