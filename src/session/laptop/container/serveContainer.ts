// The worker's side of one container on the laptop: the shell of an execution environment and its programs, with a root
// file system that may be written, and no service around it.

import { newShell } from "../../../sandbox/guests/container/newShell.ts";
import { SeededRandom } from "../../../sandbox/kernel/seededRandom.ts";
import type { ShellHost } from "../../../sandbox/shell/shellHost.ts";
import type { ContainerStart } from "../../../wire/container.ts";
import type { ContainerRequest, FromContainer, ToContainer } from "../../../wire/containerPort.ts";
import { newAsking } from "../asking.ts";
import { newWay, type Way } from "../commands/laptopService.ts";
import { exchangeOver } from "../commands/reach.ts";
import type { LaptopTime } from "../shell/laptopTime.ts";
import { containerFiles } from "./containerFiles.ts";
import { Outbox } from "./outbox.ts";
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
  port.onmessage = ({ data }) => {
    if (data.type === "reply") asking.reply(data.request, data.reply, data.tookMs);
    else void run(data.start, way, time, port);
  };
}

async function run(start: ContainerStart, way: Way, time: LaptopTime, port: ContainerPort): Promise<void> {
  time.set(start.epochMs);
  const outbox = new Outbox((news) => port.postMessage({ type: "news", news }));
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
    startedProgram: () => time.set(time.now() + programStartMs),
  };
  const exitCode = await exitCodeOf(start, host);
  outbox.flush();
  port.postMessage({ type: "news", news: { kind: "ended", exitCode, directories: directories() } });
}

async function exitCodeOf(
  { argv, workingDirectory, stdin }: ContainerStart,
  host: ShellHost,
): Promise<number> {
  try {
    const end = await newShell(host).runProgram(argv, workingDirectory, stdin);
    if (end.kind === "exited") return end.exitCode & 0xff;
    const { message, exitCode } = refusedStart(argv[0] ?? "", end);
    host.write("stderr", message);
    return exitCode;
  } catch (error) {
    host.write("stderr", `bash: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}
