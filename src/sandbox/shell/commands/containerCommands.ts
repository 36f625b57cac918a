// Every command of ours that an image may have; the shell leaves out those whose package it does not have.

import type { Command } from "just-bash/browser";
import type { ShellHost } from "../shellHost.ts";
import { newGunzip, newGzip, newZcat } from "./archive/gzip.ts";
import { newTar } from "./archive/tar.ts";
import { newUnzip } from "./archive/unzip.ts";
import { newAws } from "./aws/newAws.ts";
import { newRealpath, newShuf, newTruncate, newYes } from "./base/coreutils.ts";
import { newDate } from "./base/date/date.ts";
import { newDd, newFallocate } from "./base/dd.ts";
import { newDf } from "./base/df.ts";
import { newNproc, newUname } from "./base/machine.ts";
import { newMktemp } from "./base/mktemp.ts";
import { privilegedCommands } from "./base/privileged.ts";
import { newId, newWhoami } from "./base/user.ts";
import { newCurl } from "./curl/newCurl.ts";
import { newGit } from "./git/git.ts";
import { newHugo } from "./hugo/hugo.ts";
import { newSed } from "./sed/sed.ts";

const makers = [
  newAws,
  newCurl,
  newDate,
  newDd,
  newDf,
  newFallocate,
  newGit,
  newGunzip,
  newGzip,
  newId,
  newMktemp,
  newNproc,
  newRealpath,
  newSed,
  newShuf,
  newTar,
  newTruncate,
  newUname,
  newUnzip,
  newWhoami,
  newYes,
  newZcat,
];

export function containerCommands(host: ShellHost): readonly Command[] {
  return [...makers.map((make) => make(host)), ...privilegedCommands(host)];
}

/** Programs that come as files, by the name that the file bears within. */
export function containerPrograms(host: ShellHost): Readonly<Record<string, Command>> {
  return { hugo: newHugo(host) };
}
