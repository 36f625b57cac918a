// The shell of a container: runs its program as the kernel would start it, and lines that a person types beside it.

import type { Command, ExecResult } from "just-bash/browser";
import { findExecutable, type Refusal } from "./files/executable.ts";
import { binaryOfBytes } from "./files/fileContent.ts";
import { Machine } from "./process/machine.ts";
import { ShellProcess } from "./process/shellProcess.ts";
import type { ShellHost } from "./shellHost.ts";
import { ShellSession } from "./shellSession.ts";

export type ProgramEnd =
  | { readonly kind: "exited"; readonly exitCode: number }
  /** It could not be executed at all. */
  | { readonly kind: "refused"; readonly path: string; readonly refusal: Refusal };

const out = "/dev/·stdout";
const err = "/dev/·stderr";

export class Shell {
  readonly machine: Machine;

  /** `programs`: what files that stand for a program run, by the program's name. */
  constructor(
    host: ShellHost,
    commands: readonly Command[],
    programs: Readonly<Record<string, Command>> = {},
  ) {
    this.machine = new Machine(
      host,
      { commands, programs },
      (machine, birth) => new ShellProcess(machine, birth),
    );
  }

  /** execve of `argv[0]`; resolves when the program has ended. `stdin`: what it may read, as text. */
  async runProgram(argv: readonly string[], cwd: string, stdin: string | null = null): Promise<ProgramEnd> {
    const { machine } = this;
    const [name = "", ...args] = argv;
    const { files, variables } = machine.host;
    const isProgram = (each: string): boolean => machine.isProgram(each);
    const paths = name.includes("/")
      ? [name]
      : (variables["PATH"] ?? "/usr/bin:/bin").split(":").map((folder) => `${folder}/${name}`);
    let refusal: Refusal = "missing";
    for (const path of paths) {
      const found = findExecutable(files, path, cwd, isProgram);
      if (found.kind === "refused") {
        if (found.refusal !== "missing") refusal = found.refusal;
        continue;
      }
      // Only a shell takes a text without `#!` for a script.
      if (found.kind === "script" && found.shebang === null)
        return { kind: "refused", path, refusal: "format" };
      if (found.kind === "script") {
        const process = this.#newProcess(path, found.path, args, cwd, stdin);
        return this.#ended(process.run(found.text, found.shebang?.options));
      }
      const words = found.kind === "command" ? [found.name, ...found.args, ...args] : [path, ...args];
      const process = this.#newProcess("bash", null, words, cwd, stdin);
      return this.#ended(process.run('exec "$@"'));
    }
    return { kind: "refused", path: name, refusal };
  }

  /** Runs a script's text as if it were the file `name`. */
  async runText(text: string, cwd: string, name = "bash", args: readonly string[] = []): Promise<number> {
    const file = name.startsWith("/") ? name : null;
    const end = await this.#ended(this.#newProcess(name, file, args, cwd, null).run(text));
    return end.kind === "exited" ? end.exitCode : 126;
  }

  /** A shell for a person beside the program: same files, same variables. */
  openSession(cwd: string, write: (text: string) => void): ShellSession {
    return new ShellSession(this.machine, cwd, write);
  }

  #newProcess(
    name: string,
    file: string | null,
    args: readonly string[],
    cwd: string,
    input: string | null,
  ): ShellProcess {
    const stdin = input === null ? null : binaryOfBytes(new TextEncoder().encode(input));
    const { variables } = this.machine.host;
    const birth = {
      name,
      file,
      args,
      variables,
      cwd,
      out,
      err,
      isInteractive: false,
      signal: null,
      stdin,
    };
    return this.machine.newProcess(birth);
  }

  async #ended(running: Promise<ExecResult>): Promise<ProgramEnd> {
    const { stdout, stderr, exitCode } = await running;
    if (stdout !== "") this.machine.host.write("stdout", stdout);
    if (stderr !== "") this.machine.host.write("stderr", stderr);
    return { kind: "exited", exitCode };
  }
}
