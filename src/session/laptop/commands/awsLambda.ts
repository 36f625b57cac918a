// aws lambda.

import { functionArn } from "../../../model/address.ts";
import { bodyText, headerValue, type HttpResponse } from "../../../model/http.ts";
import type { DeployedFunction } from "../../../wire/laptopPort.ts";
import {
  type AwsOperation,
  awsError,
  awsJson,
  awsUsage,
  jsonObject,
} from "../../../sandbox/shell/commands/aws/awsArguments.ts";
import { CommandFailure } from "../../../sandbox/shell/commands/commandIo.ts";
import type { CommandIo } from "./commandIo.ts";

export const invoke: AwsOperation<CommandIo> = {
  required: ["function-name"],
  optional: ["payload", "cli-binary-format", "log-type", "invocation-type", "qualifier"],
  positional: ["outfile"],
  async run(parameters, io) {
    await namedFunction(parameters.value("function-name") ?? "", "Invoke", io);
    const type = parameters.value("invocation-type") ?? "RequestResponse";
    if (type !== "RequestResponse")
      throw awsUsage("only --invocation-type RequestResponse is supported here");
    const format = oneOf("cli-binary-format", parameters.value("cli-binary-format"), binaryFormats);
    const logType = oneOf("log-type", parameters.value("log-type"), ["None", "Tail"]);
    const payload = await payloadText(parameters.value("payload"), format === "raw-in-base64-out", io);
    const result = await io.service.call({ front: "invoke", payload }, null, io.signal);
    if (result.outcome !== "answered")
      throw awsUsage("Connection was closed before we received a valid response");
    const { response } = result;
    if (response.status >= 300) throw refusal(response);
    const functionError = headerValue(response.headers, "x-amz-function-error");
    const logResult = headerValue(response.headers, "x-amz-log-result");
    const wantsLog = logType === "Tail" && logResult !== undefined;
    await writePayload(parameters.value("outfile") ?? "", bodyText(response.body), io);
    io.out(
      awsJson({
        StatusCode: response.status,
        ...(functionError === undefined ? {} : { FunctionError: functionError }),
        ...(wantsLog ? { LogResult: logResult } : {}),
        ExecutedVersion: headerValue(response.headers, "x-amz-executed-version") ?? "$LATEST",
      }),
    );
    return 0;
  },
};

export const getFunctionConfiguration: AwsOperation<CommandIo> = {
  required: ["function-name"],
  optional: ["qualifier"],
  async run(parameters, io) {
    const name = parameters.value("function-name") ?? "";
    const { configuration, deployedEpochMs } = await namedFunction(name, "GetFunctionConfiguration", io);
    const { functionName, guest, handler, timeoutSeconds, memoryMb, architecture } = configuration;
    const { variables, ephemeralStorageMb } = configuration;
    const isImage = guest === "container";
    io.out(
      awsJson({
        FunctionName: functionName,
        FunctionArn: functionArn(functionName),
        ...(isImage ? {} : { Runtime: guest === "handler" ? "nodejs22.x" : "provided.al2023" }),
        ...(isImage ? {} : { Handler: guest === "handler" ? handler : "bootstrap" }),
        Timeout: timeoutSeconds,
        MemorySize: memoryMb,
        LastModified: new Date(deployedEpochMs).toISOString().replace("Z", "+0000"),
        Version: "$LATEST",
        ...(Object.keys(variables).length > 0 ? { Environment: { Variables: variables } } : {}),
        State: "Active",
        LastUpdateStatus: "Successful",
        PackageType: isImage ? "Image" : "Zip",
        Architectures: [architecture],
        EphemeralStorage: { Size: ephemeralStorageMb },
        LoggingConfig: { LogFormat: "Text", LogGroup: `/aws/lambda/${functionName}` },
      }),
    );
    return 0;
  },
};

const binaryFormats = ["base64", "raw-in-base64-out"] as const;

function oneOf<Choice extends string>(
  option: string,
  value: string | null,
  choices: readonly Choice[],
): Choice | null {
  if (value === null) return null;
  const chosen = choices.find((choice) => choice === value);
  if (chosen !== undefined) return chosen;
  throw awsUsage(`argument --${option}: Invalid choice, valid choices are: ${choices.join(", ")}`);
}

/** The deployed function, where it goes by this name or ARN. */
async function namedFunction(name: string, operation: string, io: CommandIo): Promise<DeployedFunction> {
  const deployed = await io.service.deployedFunction(io.signal);
  const own = deployed?.configuration.functionName;
  if (deployed && own !== undefined && [own, functionArn(own), `${own}:$LATEST`].includes(name))
    return deployed;
  const arn = name.startsWith("arn:") ? name : functionArn(name);
  throw awsError("ResourceNotFoundException", operation, `Function not found: ${arn}`);
}

/** The CLI takes a payload as base64, unless told that it is raw. `fileb://` is always raw. */
async function payloadText(value: string | null, raw: boolean, io: CommandIo): Promise<string> {
  if (value === null) return "{}";
  const [, binary, path] = /^file(b?):\/\/(.*)$/.exec(value) ?? [];
  const text = path === undefined ? value : await fileText(path, value, io);
  if (raw || binary === "b") return text;
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text.trim()), (each) => each.charCodeAt(0)));
  } catch {
    throw new CommandFailure(
      `\nInvalid base64: "${text.trim()}"\n(--cli-binary-format raw-in-base64-out takes the payload as it is)\n`,
      255,
    );
  }
}

async function fileText(path: string, value: string, io: CommandIo): Promise<string> {
  try {
    return await io.files.readText(path);
  } catch {
    throw awsUsage(
      `Error parsing parameter '--payload': Unable to load paramfile ${value}: [Errno 2] No such file or directory: '${path}'`,
    );
  }
}

async function writePayload(outfile: string, payload: string, io: CommandIo): Promise<void> {
  if (outfile === "/dev/stdout" || outfile === "-") io.out(payload);
  else await io.files.write(outfile, payload);
}

function refusal({ headers, body }: HttpResponse): Error {
  const answer = jsonObject(bodyText(body));
  const code = headerValue(headers, "x-amzn-errortype")?.replace(/:.*$/, "") ?? "ServiceException";
  return awsError(code, "Invoke", String(answer["message"] ?? answer["Message"] ?? ""));
}
