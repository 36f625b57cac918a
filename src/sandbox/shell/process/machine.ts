// What the shell processes of one environment share: the host, the image's commands, devices, process ids.

import type { Command } from "just-bash/browser";
import { hiddenPrefix } from "../hidden/hiddenNames.ts";
import type { ShellHost } from "../shellHost.ts";
import { ScriptParser } from "../syntax/scriptParser.ts";
import { textOf } from "../files/fileContent.ts";
import type { ProcessBirth, ShellProcess } from "./shellProcess.ts";
import { baseNames, isBuiltin, optionalNames } from "./imageCommands.ts";

export interface Device {
  readonly stream: "stdout" | "stderr";
  readonly write: (text: string) => void;
}

/** Runs in `machine`; injected, as a process and its machine know each other. */
export type NewProcess = (machine: Machine, birth: ProcessBirth) => ShellProcess;

export interface MachineCommands {
  /** They stand before those of just-bash. Those that the image does not have are left out. */
  readonly commands: readonly Command[];
  /** Programs that come as files: the downloaded `hugo`. */
  readonly programs: Readonly<Record<string, Command>>;
}

export class Machine {
  readonly host: ShellHost;
  readonly parser = new ScriptParser();
  readonly commands: ReadonlyMap<string, Command>;
  readonly programs: Readonly<Record<string, Command>>;
  /** Commands of just-bash that the image has. */
  readonly bundled: readonly string[];
  readonly programNames: readonly string[];
  readonly #isProgram: ReadonlySet<string>;
  readonly #devices = new Map<string, Device>();
  readonly #newProcess: NewProcess;
  #lastPid = 0;

  constructor(host: ShellHost, { commands, programs }: MachineCommands, newProcess: NewProcess) {
    this.host = host;
    this.#newProcess = newProcess;
    const isThere = (name: string): boolean => !optionalNames.has(name) || host.tools.has(name);
    this.commands = new Map(commands.filter(({ name }) => isThere(name)).map((each) => [each.name, each]));
    this.programs = programs;
    this.bundled = [...baseNames, ...optionalNames].filter(isThere);
    this.programNames = [
      ...new Set([...this.bundled, ...this.commands.keys(), "bash", "sh", "env", "printenv"]),
    ]
      .filter((name) => !name.startsWith(hiddenPrefix))
      .toSorted();
    this.#isProgram = new Set(this.programNames);
    this.#devices.set("/dev/·stdout", { stream: "stdout", write: (text) => host.write("stdout", text) });
    this.#devices.set("/dev/·stderr", { stream: "stderr", write: (text) => host.write("stderr", text) });
  }

  newProcess(birth: ProcessBirth): ShellProcess {
    return this.#newProcess(this, birth);
  }

  newPid(): number {
    return ++this.#lastPid;
  }

  isProgram(name: string): boolean {
    return this.#isProgram.has(name);
  }

  addDevice(path: string, device: Device): void {
    this.#devices.set(path, device);
  }

  removeDevice(path: string): void {
    this.#devices.delete(path);
  }

  device(path: string): Device | undefined {
    return this.#devices.get(path);
  }

  /** Starting a program costs time; what bash has built in does not. */
  foundProgram(name: string): void {
    if (!isBuiltin(name)) this.host.startedProgram();
  }

  writeTo(
    path: string,
    bytes: Uint8Array,
    said: (text: string, stream: Device["stream"]) => string,
  ): boolean {
    const device = this.#devices.get(path);
    if (device !== undefined && bytes.length > 0) device.write(said(textOf(bytes), device.stream));
    return device !== undefined;
  }
}
