// STS, as far as `aws sts get-caller-identity` goes: the role of the account's one function.

import { accountId, region } from "../../model/address.ts";
import { bodyText, headerValue } from "../../model/http.ts";
import { answer, type OutsideHost } from "./outsideHost.ts";
import { xmlResponse } from "./s3Xml.ts";

/** Chosen: a small answer within the region. */
const takesMs = 12;

export const identityService: OutsideHost = {
  names: [`sts.${region}.amazonaws.com`, "sts.amazonaws.com"],
  title: "STS",
  answer({ headers, body }) {
    const isSigned = headerValue(headers, "authorization") !== undefined;
    if (!isSigned)
      return refusal(403, "MissingAuthenticationToken", "Request is missing Authentication Token");
    const action = /(?:^|&)Action=([^&]*)/.exec(bodyText(body))?.[1];
    if (action !== "GetCallerIdentity") {
      return refusal(400, "InvalidAction", `Could not find operation ${action} for version 2011-06-15`);
    }
    const role = `arn:aws:sts::${accountId}:assumed-role/two-curls-role/two-curls`;
    return answer(
      xmlResponse(
        200,
        `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>${role}</Arn><UserId>AROAEXAMPLEEXAMPLE:two-curls</UserId><Account>${accountId}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`,
      ),
      takesMs,
    );
  },
};

function refusal(status: number, code: string, message: string) {
  return answer(
    xmlResponse(
      status,
      `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
    ),
    takesMs,
  );
}
