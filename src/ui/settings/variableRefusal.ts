// Environment variables as Lambda takes them.

import { utf8Length } from "../../model/http.ts";
import { variablesLimitBytes } from "../../model/limit.ts";
import { grouped } from "../../readings/durationText.ts";

/** DG configuration-envvars, "Defined runtime environment variables": these keys are reserved. */
const reservedNames: ReadonlySet<string> = new Set([
  "_HANDLER",
  "_X_AMZN_TRACE_ID",
  "AWS_DEFAULT_REGION",
  "AWS_REGION",
  "AWS_EXECUTION_ENV",
  "AWS_LAMBDA_FUNCTION_NAME",
  "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
  "AWS_LAMBDA_FUNCTION_VERSION",
  "AWS_LAMBDA_INITIALIZATION_TYPE",
  "AWS_LAMBDA_LOG_GROUP_NAME",
  "AWS_LAMBDA_LOG_STREAM_NAME",
  "AWS_ACCESS_KEY",
  "AWS_ACCESS_KEY_ID",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
  "AWS_LAMBDA_RUNTIME_API",
  "LAMBDA_TASK_ROOT",
  "LAMBDA_RUNTIME_DIR",
]);

/** Why Lambda refuses a variable of this name beside `others`; `null` where it takes it. */
export function variableNameRefusal(name: string, others: readonly string[]): string | null {
  if (name === "") return "A variable needs a name.";
  if (reservedNames.has(name)) return `${name} is reserved: Lambda sets it itself.`;
  if (others.includes(name)) return `There is a ${name} already.`;
  // Lambda API: [a-zA-Z]([a-zA-Z0-9_])+
  if (!/^[a-zA-Z][a-zA-Z0-9_]+$/.test(name)) {
    return "A name begins with a letter, has letters, digits and underscores only, and at least two of them.";
  }
  return null;
}

/** Why these variables are too much; `null` where they fit. */
export function variablesSizeRefusal(variables: Readonly<Record<string, string>>): string | null {
  // DG: the limit is on the JSON of the map.
  const size = utf8Length(JSON.stringify(variables));
  if (size <= variablesLimitBytes) return null;
  return `All variables together are at most 4 KB; these would be ${grouped(size)} bytes.`;
}
