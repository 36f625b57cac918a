// What a command from outside sets going.

import type { Command, Repeated } from "../../model/command.ts";
import { buildImage } from "../../model/containerImage/containerImage.ts";
import type { CallContent } from "../../model/entry.ts";
import type { Journal } from "../journal.ts";
import { sendCall } from "./call.ts";
import { killEnvironment } from "./crash.ts";
import { enterAtShell } from "./shell.ts";
import { shutDown } from "./rest.ts";

/** Records the command and writes what follows from it. */
export function takeCommand(journal: Journal, command: Command): void {
  const { world } = journal;
  const seq = journal.write({ type: "command.received", command }, null);
  switch (command.type) {
    case "deploy":
      return deploy(journal, command, seq);
    case "configure":
      journal.write({ type: "settings.changed", settings: command.settings }, seq);
      return;
    case "sendRequest":
    case "sendMessage":
    case "invokeFunction":
    case "requestOutside":
      return sendCall(journal, contentOf(command), command.ticket, 0, seq);
    case "hangUp": {
      const call = world.calls.get(command.callId);
      if (call && !call.hungUp) journal.write({ type: "call.hungUp", callId: call.id }, seq);
      return;
    }
    case "killEnvironment": {
      const environment = world.environments.get(command.environmentId);
      if (environment) killEnvironment(journal, environment, seq);
      return;
    }
    case "enterLine":
      return enterAtShell(journal, command.environmentId, command.shell, command.text, seq);
    case "interruptShell":
      return enterAtShell(journal, command.environmentId, command.shell, null, seq);
  }
}

/** The command's `n`th call is due. */
export function repeatCommand(journal: Journal, command: Command, n: number, cause: number): void {
  if ("count" in command) sendCall(journal, contentOf(command), command.ticket, n, cause);
}

function contentOf(command: Extract<Command, Repeated>): CallContent {
  switch (command.type) {
    case "sendRequest":
      return { front: "apiGateway", request: command.request };
    case "sendMessage":
      return { front: "queue", message: command.message };
    case "invokeFunction":
      return { front: "invoke", payload: command.payload };
    case "requestOutside":
      return { front: "outside", request: command.request };
  }
}

/** A new version: idle environments of the old one go at once, busy ones when they have finished. */
function deploy(
  journal: Journal,
  { files, configuration }: Extract<Command, { type: "deploy" }>,
  cause: number,
): void {
  const { world } = journal;
  const version = world.deployments.length + 1;
  const image = configuration.guest === "container" ? buildImage(files).image : null;
  const deployed = journal.write({ type: "function.deployed", version, files, configuration, image }, cause);
  for (const { id, phase, requestId } of world.environments.values()) {
    const isIdle = phase.name === "frozen" || phase.name === "reset";
    if (isIdle && requestId === null) shutDown(journal, id, "deployment", deployed);
  }
}
