// The door between the engine's worker and the sandboxed frame that owns the environments' workers.

/** Names one process of one environment: `env-3/1`. */
export type ProcessKey = `env-${number}/${number}`;

/** The scripts that environments run: Node-like surroundings, or a bash. */
export type ScriptName = "node" | "shell";

export type ToFrame =
  /** Begin a worker from the named script, as soon as the frame has it; `port` (transferred) goes to the worker. */
  | {
      readonly type: "begin";
      readonly key: ProcessKey;
      readonly script: ScriptName;
      readonly port: MessagePort;
    }
  | { readonly type: "end"; readonly key: ProcessKey };

export type FromPage =
  /** Once: the engine's port (transferred). */
  | { readonly type: "open"; readonly port: MessagePort }
  /** A script as text: each when it is first needed, as the shell's is big. `spares`: so many workers wait with it
   *  loaded, while the machine has nothing else to do, for environments to come. */
  | { readonly type: "script"; readonly name: ScriptName; readonly text: string; readonly spares: number };
