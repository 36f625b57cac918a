// One process of bash: a script, `bash -c`, or the shell of a terminal. Each has a just-bash of its own, as just-bash
// shares exports, `readonly` and `shopt` between all that one of its objects runs.

import { Bash, type ExecResult } from "just-bash/browser";
import { ShellFiles } from "../files/shellFiles.ts";
import { hiddenCommand, hiddenPrefix, hiddenVariable, sourceVariable } from "../hidden/hiddenNames.ts";
import { hiddenCommands } from "../hidden/hiddenCommands.ts";
import { type Position, ownStreams } from "../prepare/position.ts";
import { type Prepared, prepare } from "../prepare/preparer.ts";
import { builtins } from "../prepare/commandNames.ts";
import { mentionsStrict, strictness } from "../prepare/strictWords.ts";
import type { Slot } from "../prepare/scriptScope.ts";
import {
  appendToVariable,
  harmless,
  literalText,
  literalWord,
  simpleCommand,
  statementOf,
} from "../syntax/build.ts";
import type { FunctionDefinition, Script, Statement } from "../syntax/syntax.ts";
import type { ParsedText } from "../syntax/scriptParser.ts";
import { inBashWords } from "./bashWords.ts";
import { isBundled } from "./imageCommands.ts";
import type { Machine } from "./machine.ts";
import { Jobs } from "./jobs.ts";
import { ownProgramNames, processPrograms } from "../programs/processPrograms.ts";
import { shellLimits } from "./shellLimits.ts";

export interface ProcessBirth {
  /** `$0`, and the name in its messages. */
  readonly name: string;
  /** Absolute path of its script; `null`: its lines are not told. */
  readonly file: string | null;
  readonly args: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Where its output goes: devices, files, or `collected`. */
  readonly out: string;
  readonly err: string;
  readonly isInteractive: boolean;
  readonly signal: AbortSignal | null;
  /** Bytes in characters. */
  readonly stdin: string | null;
  /** What the lines typed before left behind. */
  readonly carried?: { readonly functions: readonly FunctionDefinition[]; readonly exitCode: number };
}

const treeCommand = `${hiddenPrefix}tree`;

export class ShellProcess {
  readonly machine: Machine;
  readonly birth: ProcessBirth;
  readonly pid: number;
  readonly jobs = new Jobs();
  readonly functions = new Map<string, FunctionDefinition>();
  /** `trap '…' EXIT`, by signal. */
  readonly traps = new Map<string, string>();
  /** The variables with which it ran into `exit`. */
  leftWith: Readonly<Record<string, string>> | null = null;
  /** A signal that it sent to itself and has not taken yet. */
  signalled: string | null = null;
  line = 0;
  #trapCode: number | null = null;
  #isStrict = false;
  readonly #bash: Bash;
  readonly #slots = new Map<string, Slot>();
  readonly #trees = new Map<string, Script>();
  readonly #jobTrees = new Map<string, Script>();
  #lastTree = 0;

  constructor(machine: Machine, birth: ProcessBirth) {
    this.machine = machine;
    this.birth = birth;
    this.pid = machine.newPid();
    for (const each of birth.carried?.functions ?? []) this.functions.set(each.name, each);
    const own = [...hiddenCommands(this), ...processPrograms(this)];
    const ownNames = new Set(own.map(({ name }) => name));
    const replaced = (name: string): boolean => ownNames.has(name) || machine.commands.has(name);
    // Our sed runs the one of just-bash.
    const commands = machine.bundled.filter((name) => name === "sed" || !replaced(name));
    this.#bash = new Bash({
      fs: new ShellFiles({
        files: machine.host.files,
        nowMs: () => machine.host.nowMs(),
        place: () => this.place(),
        reachedLine: (file, line) => this.#reachedLine(file, line),
        writeDevice: (path, bytes) => this.#writeDevice(path, bytes),
        isDevice: (path) => plainDevices.has(path) || machine.device(path) !== undefined,
        programNames: () => machine.programNames,
        isProgram: (name) => ownNames.has(name) || machine.isProgram(name),
        foundProgram: (name) => ownNames.has(name) || machine.foundProgram(name),
      }),
      cwd: birth.cwd,
      env: { PATH: defaultPath, SHLVL: "1", ...birth.variables, PWD: birth.cwd },
      commands: commands.filter(isBundled),
      customCommands: [...machine.commands.values(), ...own],
      sleep: (ms) => machine.host.sleep(ms, birth.signal ?? undefined),
      executionLimits: shellLimits,
      processInfo: { pid: this.pid, ppid: 1, uid: 993, gid: 990 },
      defenseInDepth: false,
    });
    this.#bash.registerTransformPlugin({
      name: "prepare",
      transform: ({ ast }) => ({ ast: this.#treeOf(ast) }),
    });
  }

  /** `./startup.sh: line 3: ` */
  place(): string {
    return this.birth.isInteractive ? "bash: " : `${this.birth.name}: line ${this.line}: `;
  }

  /** Runs a whole text; what no device took of its output is in the result. */
  async run(text: string, options: readonly string[] = []): Promise<ExecResult> {
    const parsed = await this.machine.parser.parse(text);
    const set = options.length === 0 ? [] : [simpleCommand("set", options.map(literalWord))];
    const strict = set.flatMap(strictness);
    this.#isStrict ||= strict.length > 0;
    const prepared = this.prepare(parsed, ownStreams, this.birth.file);
    const statements = [
      ...strict,
      ...set.map(statementOf),
      ...this.#carried(),
      ...prepared.script.statements,
      ...faultStatements(parsed),
    ];
    const script: Script = { type: "Script", statements };
    const end = await this.runTree(script, this.positional(), this.birth.stdin, this.birth.signal);
    return this.traps.size === 0 || this.birth.signal?.aborted === true ? end : this.#runTraps(end);
  }

  /** What `trap` was given runs when the script has ended, with the variables and functions that it had then. */
  async #runTraps(end: ExecResult): Promise<ExecResult> {
    const hasFailed = end.exitCode !== 0 && this.leftWith === null;
    const texts = [hasFailed ? this.traps.get("ERR") : undefined, this.traps.get("EXIT")];
    const left = this.leftWith;
    this.traps.clear();
    let last = end;
    for (const text of texts) {
      if (text === undefined || text === "") continue;
      this.#trapCode = last.exitCode;
      const parsed = await this.machine.parser.parse(text);
      const prepared = this.prepare(parsed, ownStreams, null);
      const statements = [
        ...[...this.functions.values()].map(statementOf),
        ...exitedWith(last.exitCode),
        ...prepared.script.statements,
      ];
      const variables = { ...last.env, ...left, ...this.positional() };
      this.leftWith = null;
      const after = await this.runTree({ type: "Script", statements }, variables, null, null);
      const exitCode = this.leftWith === null ? last.exitCode : after.exitCode;
      last = { ...after, exitCode, stdout: last.stdout + after.stdout, stderr: last.stderr + after.stderr };
    }
    return last;
  }

  /** Prepares a text that runs in this process. */
  prepare(
    { script, text }: Pick<ParsedText, "script" | "text">,
    position: Position,
    file: string | null,
  ): Prepared {
    this.#isStrict ||= mentionsStrict(text);
    const prepared = prepare({
      script,
      text,
      file,
      position,
      isCommand: (name) => this.isCommand(name),
      isKnownFunction: (name) => this.functions.has(name),
      hasTraps: this.traps.size > 0 || this.#trapCode !== null,
      trapCode: this.#trapCode,
      source: this.#sourceOf(file),
      isStrict: this.#isStrict,
      parse: (piece) => this.machine.parser.piece(piece),
    });
    for (const [name, definition] of prepared.functions) this.functions.set(name, definition);
    for (const slot of prepared.slots) this.#slots.set(slot.id, slot);
    for (const [id, tree] of prepared.jobs) this.#jobTrees.set(id, tree);
    return prepared;
  }

  #sourceOf(file: string | null): string | null {
    if (file !== null && file !== this.birth.file) return sourceVariable(file);
    return this.birth.file === null ? null : "0";
  }

  /** Parses and prepares a text of this shell, read while it runs. */
  async load(text: string, position: Position, file: string | null): Promise<ParsedText> {
    const parsed = await this.machine.parser.parse(text);
    return { ...parsed, ...this.prepare(parsed, position, file) };
  }

  async runTree(
    tree: Script,
    variables: Readonly<Record<string, string>>,
    stdin: string | null,
    signal: AbortSignal | null,
  ): Promise<ExecResult> {
    const result = await this.withText(tree, (text) =>
      this.#bash.exec(text, {
        env: { ...variables },
        rawScript: true,
        ...(stdin !== null && { stdin, stdinKind: "bytes" }),
        ...(signal !== null && { signal }),
      }),
    );
    return { ...result, stderr: inBashWords(result.stderr, this.place(), "stderr") };
  }

  /** just-bash runs texts: `·tree <id>` stands for the tree. */
  async withText<T>(tree: Script, run: (text: string) => Promise<T>): Promise<T> {
    const id = String(++this.#lastTree);
    this.#trees.set(id, tree);
    try {
      return await run(`${treeCommand} ${id}`);
    } finally {
      this.#trees.delete(id);
    }
  }

  slot(id: string): Slot | undefined {
    return this.#slots.get(id);
  }

  jobTree(id: string): Script | undefined {
    return this.#jobTrees.get(id);
  }

  isCommand(name: string): boolean {
    return (
      builtins.has(name) ||
      ownProgramNames.has(name) ||
      this.machine.isProgram(name) ||
      this.machine.commands.has(name)
    );
  }

  /** `$0`, `$1`, `$#`, …, and where output goes. */
  positional(): Record<string, string> {
    const { name, args, out, err } = this.birth;
    const variables: Record<string, string> = { "0": name, "#": String(args.length), "@": args.join(" ") };
    for (const [i, arg] of args.entries()) variables[String(i + 1)] = arg;
    variables[hiddenVariable.out] = out;
    variables[hiddenVariable.err] = err;
    return variables;
  }

  #carried(): Statement[] {
    const { functions = [], exitCode = 0 } = this.birth.carried ?? {};
    return [...functions.map(statementOf), ...exitedWith(exitCode)];
  }

  #treeOf(ast: Script): Script {
    const first = ast.statements[0]?.pipelines[0]?.commands[0];
    if (first?.type === "SimpleCommand" && literalText(first.name) === treeCommand) {
      const id = literalText(first.args[0] ?? null) ?? "";
      return this.#trees.get(id) ?? ast;
    }
    // A text that a command runs (`xargs`, `find -exec`): it collects what the text prints.
    return this.prepare({ script: ast, text: "" }, { out: false, err: false }, null).script;
  }

  #reachedLine(file: string, line: number): Promise<void> {
    this.line = line;
    return this.machine.host.reachedLine(file, line);
  }

  #writeDevice(path: string, bytes: Uint8Array): boolean {
    if (path === "/dev/null" || path === "/dev/zero") return true;
    const target = path === "/dev/stdout" ? this.birth.out : path === "/dev/stderr" ? this.birth.err : path;
    return this.machine.writeTo(target, bytes, (text, stream) => inBashWords(text, this.place(), stream));
  }
}

const defaultPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
const plainDevices = new Set(["/dev/null", "/dev/zero", "/dev/stdin", "/dev/stdout", "/dev/stderr"]);

/** `(exit 3) && :`: what comes next finds it in `$?`. */
function exitedWith(exitCode: number): Statement[] {
  if (exitCode === 0) return [];
  const exit = statementOf(simpleCommand("exit", [literalWord(String(exitCode))]));
  return [harmless({ type: "Subshell", body: [exit], redirections: [] })];
}

/** What bash says at a syntax error, after what stands above it has run. */
function faultStatements({ fault }: ParsedText): Statement[] {
  if (fault === null) return [];
  const words = [literalWord(String(fault.line)), literalWord(fault.message)];
  if (fault.source !== null) words.push(literalWord(fault.source));
  const said = simpleCommand(hiddenCommand.fault, words);
  return [
    statementOf({ ...said, redirections: [appendToVariable(hiddenVariable.err, 2)] }),
    statementOf(simpleCommand("exit", [literalWord("2")])),
  ];
}
