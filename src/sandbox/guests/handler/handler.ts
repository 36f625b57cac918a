// A handler behind our own runtime interface client: what Lambda's Node 22 runtime (RIC 3.x) does.

import { Loader } from "../../modules/loader.ts";
import type { Surroundings } from "../../surroundings/surroundings.ts";
import type { Guest } from "../guest.ts";
import { unhandledPromiseRejection } from "./faults.ts";
import { loadHandler } from "./loadHandler.ts";
import { installLogFormat } from "./logFormat.ts";
import { RuntimeClient } from "./runtimeClient.ts";
import { RuntimeLoop } from "./runtimeLoop.ts";
import { makeStreaming } from "./streaming.ts";

/** Recorded with RIC 3.3.0. */
const uncaughtExitCode = 129;
const unhandledRejectionExitCode = 128;

export const handler = (surroundings: Surroundings): Guest => ({
  start(kernel) {
    surroundings.begin(["/var/lang/bin/node", "/var/runtime/index.mjs"]);
    const { process, builtins, settleTopLevel } = surroundings;
    const log = installLogFormat(kernel, surroundings);
    const client = new RuntimeClient(kernel);
    const streaming = makeStreaming(kernel);
    Object.defineProperty(kernel.realm.global, "awslambda", {
      value: streaming.awslambda,
      writable: true,
      configurable: true,
    });
    const loop = new RuntimeLoop({ kernel, client, log, surroundings, streaming });

    process.on("uncaughtException", (error) => {
      log.fault("Uncaught Exception", error);
      loop.report(error, () => kernel.exit(uncaughtExitCode));
    });
    process.on("unhandledRejection", (reason, promise) => {
      const error = unhandledPromiseRejection(kernel.realm.global, reason, promise);
      log.fault("Unhandled Promise Rejection", error);
      loop.report(error, () => kernel.exit(unhandledRejectionExitCode));
    });

    kernel.begin(() => {
      settleTopLevel();
      loadHandler(new Loader(kernel, builtins, false), kernel, String(process.env["_HANDLER"] ?? "")).then(
        (load) => loop.begin(load),
        (error: unknown) => kernel.failed(error),
      );
    });
  },
});
