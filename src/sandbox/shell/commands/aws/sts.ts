// aws sts get-caller-identity: who one is.

import { bodyText, textBody } from "../../../../model/http.ts";
import type { CommandIo } from "../commandIo.ts";
import { type AwsOperation, awsJson } from "./awsArguments.ts";
import { AwsFailure, call, commandFailure } from "./awsExchange.ts";
import { type Connect, regionOf } from "./s3Options.ts";
import { elementOf } from "./xml.ts";

export function getCallerIdentity<Io extends CommandIo>(connect: Connect<Io>): AwsOperation<Io> {
  return {
    required: [],
    optional: [],
    async run(parameters, io) {
      const region = regionOf(parameters, io);
      const { variables, signal } = io;
      try {
        const caller = { exchange: connect(io), variables, region, signal };
        const { body } = await call(caller, "sts", "GetCallerIdentity", {
          method: "POST",
          url: `https://sts.${region}.amazonaws.com/`,
          headers: [["Content-Type", "application/x-www-form-urlencoded; charset=utf-8"]],
          body: textBody("Action=GetCallerIdentity&Version=2011-06-15"),
        });
        const field = (name: string) => elementOf(bodyText(body), name);
        io.out(awsJson({ UserId: field("UserId"), Account: field("Account"), Arn: field("Arn") }));
        return 0;
      } catch (error) {
        if (!(error instanceof AwsFailure)) throw error;
        throw commandFailure(error);
      }
    },
  };
}
