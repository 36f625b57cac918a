// The AWS CLI in a container: S3, and who one is. The other services are not part of this world.

import type { Command } from "just-bash/browser";
import type { ShellHost } from "../../shellHost.ts";
import type { CommandIo } from "../commandIo.ts";
import { newCommand } from "../newCommand.ts";
import type { AwsOperation } from "./awsArguments.ts";
import { runAws } from "./runAws.ts";
import { list, makeBucket, remove } from "./s3Buckets.ts";
import { copy } from "./s3Copy.ts";
import type { Connect } from "./s3Options.ts";
import { sync } from "./s3Sync.ts";
import { getCallerIdentity } from "./sts.ts";

/** `aws s3` and `aws sts` over whatever carries their requests. */
export function awsServices<Io extends CommandIo>(
  connect: Connect<Io>,
): Readonly<Record<string, Readonly<Record<string, AwsOperation<Io>>>>> {
  return {
    s3: {
      ls: list(connect),
      cp: copy(connect),
      sync: sync(connect),
      rm: remove(connect),
      mb: makeBucket(connect),
    },
    sts: { "get-caller-identity": getCallerIdentity(connect) },
  };
}

export function newAws(host: ShellHost): Command {
  const connect = () => host.exchange.bind(host);
  const cli = { services: awsServices(connect), notHere: s3NotHere, help };
  return newCommand("aws", (io) => runAws(io, cli));
}

/** Why operations of `aws s3` are not here. */
export const s3NotHere: Readonly<Record<string, string>> = {
  "s3 mv": "mv is not supported here: use cp and rm",
  "s3 rb": "rb is not supported here: a bucket stays",
  "s3 presign": "presign is not supported here",
  "s3 website": "website is not supported here: every bucket has its website already",
};

const help = `The AWS CLI, as far as this container goes:

  aws s3 ls [s3://bucket/prefix] [--recursive]
  aws s3 cp SOURCE TARGET [--recursive] [--exclude PATTERN] [--include PATTERN] [--dryrun]
  aws s3 sync SOURCE TARGET [--delete]
  aws s3 rm s3://bucket/key [--recursive]
  aws s3 mb s3://bucket
  aws sts get-caller-identity

Exit codes: 1 a transfer failed, 252 wrong usage, 253 no credentials, 254 the service refused. No retries.
`;
