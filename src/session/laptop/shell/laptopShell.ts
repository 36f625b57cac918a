// One terminal's shell. just-bash starts each run afresh: what a session keeps (variables, place, functions, aliases)
// is carried from one run to the next here.

import { Bash } from "just-bash/browser";
import { apiUrl, queueUrl, region } from "../../../model/address.ts";
import type { RunEnd } from "../../../wire/laptopPort.ts";
import type { LaptopService } from "../commands/laptopService.ts";
import { commandNames, newCommands } from "../commands/commands.ts";
import type { DockerDaemon } from "../docker/daemon.ts";
import { deadLetterQueueUrl } from "../laptopAddress.ts";
import { isWholeCommand } from "./isWholeCommand.ts";
import type { LaptopDisk } from "./laptopDisk.ts";
import { withLiveOutput } from "./liveOutput.ts";
import {
  type FunctionDefinition,
  literalWord,
  type Pipeline,
  type Script,
  type ShellCommand,
  type SimpleCommand,
  type Statement,
} from "./shellSyntax.ts";

const home = "/home/you";

const firstVariables: Readonly<Record<string, string>> = {
  HOME: home,
  USER: "you",
  LOGNAME: "you",
  HOSTNAME: "laptop",
  SHELL: "/bin/bash",
  TERM: "xterm-256color",
  LANG: "en_US.UTF-8",
  TZ: "UTC",
  PATH: "/usr/bin:/bin",
  PWD: home,
  API_URL: apiUrl,
  QUEUE_URL: queueUrl,
  DLQ_URL: deadLetterQueueUrl,
  AWS_REGION: region,
  AWS_MAX_ATTEMPTS: "1",
};

interface RunContext {
  readonly columns: number;
  readonly history: readonly string[];
}

export class LaptopShell {
  readonly disk: LaptopDisk;
  readonly daemon: DockerDaemon;
  variables: Readonly<Record<string, string>> = firstVariables;
  private readonly functions = new Map<string, FunctionDefinition>();
  private readonly bash: Bash;
  private readonly write: (text: string) => void;
  private running: AbortController | null = null;
  /** The plugin sees nested scripts (`bash -c`, `xargs`) too; only the line itself is prepared. */
  private lineIsNext = false;

  constructor(
    name: string,
    disk: LaptopDisk,
    service: LaptopService,
    daemon: DockerDaemon,
    write: (text: string) => void,
    options: { readonly defenseInDepth?: boolean } = {},
  ) {
    this.disk = disk;
    this.daemon = daemon;
    this.write = write;
    const device = disk.attachTerminal(name, write);
    const signal = () => this.running?.signal ?? AbortSignal.abort();
    this.bash = new Bash({
      fs: disk,
      cwd: home,
      customCommands: newCommands(service, daemon, write, signal),
      sleep: (ms) => service.sleep(ms, signal()),
      // Generous for a person's loops, finite for `while true; do :; done`, which nothing else could end.
      executionLimits: { maxCommandCount: 200_000, maxLoopIterations: 200_000, maxExecutionTimeMs: Infinity },
      processInfo: { pid: 4242, ppid: 1, uid: 1000, gid: 1000 },
      ...options,
    });
    this.bash.registerTransformPlugin({
      name: "line",
      transform: ({ ast }) => ({ ast: this.lineIsNext ? this.prepared(ast, device) : ast }),
    });
  }

  get cwd(): string {
    return this.variables["PWD"] ?? home;
  }

  get commandNames(): readonly string[] {
    return commandNames;
  }

  get functionNames(): readonly string[] {
    return [...this.functions.keys()];
  }

  /** Runs one line (or several); resolves when its last command has ended. */
  async run(text: string, { columns, history }: RunContext): Promise<RunEnd> {
    if (this.running) return this.ended(1, false);
    const running = new AbortController();
    this.running = running;
    this.lineIsNext = true;
    const env = {
      ...this.variables,
      COLUMNS: String(columns),
      BASH_HISTORY: JSON.stringify(history.slice(-500)),
    };
    try {
      const result = await this.bash.exec(text, {
        env,
        replaceEnv: true,
        cwd: this.cwd,
        rawScript: true,
        signal: running.signal,
      });
      if (running.signal.aborted) return this.ended(130, false);
      const { BASH_HISTORY: _, ...variables } = result.env;
      this.variables = variables;
      this.write(result.stdout + result.stderr);
      return this.ended(result.exitCode, /^\s*(exit|logout)(\s+\d+)?\s*$/.test(text));
    } catch (error) {
      if (!running.signal.aborted) this.write(`bash: ${error instanceof Error ? error.message : "failed"}\n`);
      return this.ended(running.signal.aborted ? 130 : 1, false);
    } finally {
      this.lineIsNext = false;
      this.running = null;
    }
  }

  /** Ctrl-C. */
  interrupt(): void {
    if (this.running) this.running.abort(new Error("Interrupted."));
    else this.ended(130, false);
  }

  isComplete(text: string): boolean {
    return isWholeCommand(this.bash, text);
  }

  private ended(exitCode: number, left: boolean): RunEnd {
    this.variables = { ...this.variables, "?": String(exitCode) };
    return { exitCode, cwd: this.cwd, left };
  }

  private prepared(script: Script, device: string): Script {
    this.lineIsNext = false;
    const known = [...this.functions.values()].map((each) => statementOf(each));
    for (const statement of script.statements) this.remember(statement);
    const ours = new Set(commandNames.filter((each) => !this.functions.has(each)));
    const live = withLiveOutput(script, device, ours);
    return { ...live, statements: [expandAliases, ...known, this.lastExitCode(), ...live.statements] };
  }

  /** `(exit 127)`: what comes before the line must not change its `$?`. */
  private lastExitCode(): Statement {
    const exit = simpleCommand("exit", this.variables["?"] ?? "0");
    return statementOf({ type: "Subshell", body: [statementOf(exit)], redirections: [] });
  }

  private remember({ pipelines }: Statement): void {
    for (const { commands } of pipelines) {
      const [only] = commands;
      if (commands.length === 1 && only?.type === "FunctionDef") this.functions.set(only.name, only);
    }
  }
}

function statementOf(command: ShellCommand): Statement {
  const pipeline: Pipeline = { type: "Pipeline", commands: [command], negated: false };
  return { type: "Statement", pipelines: [pipeline], operators: [], background: false };
}

function simpleCommand(name: string, ...args: readonly string[]): SimpleCommand {
  return {
    type: "SimpleCommand",
    name: literalWord(name),
    args: args.map(literalWord),
    assignments: [],
    redirections: [],
  };
}

const expandAliases = statementOf(simpleCommand("shopt", "-s", "expand_aliases"));
