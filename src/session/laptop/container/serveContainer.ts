// The worker's side of one container on the laptop: the shell of an execution environment and its programs, with a root
// file system that may be written, and no service around it.

import { newShell } from "../../../sandbox/guests/container/newShell.ts";
import { SeededRandom } from "../../../sandbox/kernel/seededRandom.ts";
import type { Shell } from "../../../sandbox/shell/shell.ts";
import type { ShellHost } from "../../../sandbox/shell/shellHost.ts";
import type { ContainerNews, ContainerStart } from "../../../wire/container.ts";
import type { ContainerRequest, FromContainer, ToContainer } from "../../../wire/containerPort.ts";
import { newAsking } from "../asking.ts";
import { newWay, type Way } from "../commands/laptopService.ts";
import { exchangeOver } from "../commands/reach.ts";
import type { LaptopTime } from "../shell/laptopTime.ts";
import { containerFiles } from "./containerFiles.ts";
import { Outbox } from "./outbox.ts";
import { type Keyboard, typedAt } from "./keyboard.ts";
import { refusedStart } from "./refusedStart.ts";

export interface ContainerPort {
  onmessage: ((event: MessageEvent<ToContainer>) => void) | null;
  postMessage(message: FromContainer): void;
}

/** Starting a program, ms. Chosen: as in an environment with a full core. */
const programStartMs = 2;

/** Chosen: lines after which a script that waits for nothing lets its output go. */
const linesWithoutPause = 50;

/** Runs the one container that the page asks for. */
export function serveContainer(port: ContainerPort, time: LaptopTime): void {
  const asking = newAsking(time);
  const way = newWay(
    asking.newAsk<ContainerRequest>({
      request: (request, what) => port.postMessage({ type: "request", request, what }),
      abandon: (request) => port.postMessage({ type: "abandon", request }),
    }),
  );
  const keyboard: Keyboard = { line: () => {}, interrupt: () => {} };
  port.onmessage = ({ data }) => {
    switch (data.type) {
      case "start":
        return void run(data.start, keyboard, way, time, port);
      case "reply":
        return asking.reply(data.request, data.reply, data.tookMs);
      case "line":
        return keyboard.line(data.text);
      case "interrupt":
        return keyboard.interrupt();
    }
  };
}

async function run(
  start: ContainerStart,
  keyboard: Keyboard,
  way: Way,
  time: LaptopTime,
  port: ContainerPort,
): Promise<void> {
  time.set(start.epochMs);
  const tell = (news: ContainerNews) => port.postMessage({ type: "news", news });
  const outbox = new Outbox(tell, () => time.realNow());
  const { files, directories } = containerFiles(
    start,
    () => time.now(),
    (news) => outbox.changed(news),
  );
  const chance = new SeededRandom(start.seed);
  let lines = 0;
  const host: ShellHost = {
    files,
    tools: new Set(start.tools),
    variables: start.variables,
    nowMs: () => time.now(),
    random: () => chance.fraction(),
    sleep: (ms, signal) => way.sleep(ms, signal ?? new AbortController().signal),
    exchange: exchangeOver(way),
    write: (stream, text) => outbox.write(stream, text),
    async reachedLine() {
      lines++;
      if (lines % linesWithoutPause === 0) await new Promise((resolve) => setTimeout(resolve));
    },
    // Nobody watches what a container outside Lambda is refused.
    refused: () => {},
    startedProgram: () => time.set(time.now() + programStartMs),
  };
  const exitCode = await exitCodeOf(start, host, (shell) =>
    typedAt(shell, start.workingDirectory, keyboard, {
      write: (text) => outbox.write("stdout", text),
      prompt(prompt) {
        outbox.flush();
        tell({ kind: "prompted", prompt });
      },
    }),
  );
  outbox.flush();
  tell({ kind: "ended", exitCode, directories: directories() });
}

async function exitCodeOf(
  { argv, workingDirectory, stdin, hasTerminal }: ContainerStart,
  host: ShellHost,
  typed: (shell: Shell) => Promise<number>,
): Promise<number> {
  const shell = newShell(host);
  try {
    if (hasTerminal && isBareShell(argv)) return await typed(shell);
    const end = await shell.runProgram(argv, workingDirectory, stdin);
    if (end.kind === "exited") return end.exitCode & 0xff;
    const { message, exitCode } = refusedStart(argv[0] ?? "", end);
    host.write("stderr", message);
    return exitCode;
  } catch (error) {
    host.write("stderr", `bash: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

/** `bash`, `/bin/sh -l`: a shell that reads its lines. */
function isBareShell([program = "", ...options]: readonly string[]): boolean {
  return /^(\/usr)?(\/?bin\/)?(ba)?sh$/.test(program) && options.every((each) => /^-[il]+$/.test(each));
}
