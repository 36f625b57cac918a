// The door between the engine's worker and the sandboxed frame that owns the environments' workers.

/** Names one process of one environment: `env-3/1`. */
export type ProcessKey = `env-${number}/${number}`;

export type ToFrame =
  /** Begin a worker from the script that the frame was given; `port` (transferred) goes to the worker. */
  | { readonly type: "begin"; readonly key: ProcessKey; readonly port: MessagePort }
  | { readonly type: "end"; readonly key: ProcessKey };

/** The one message from page to frame: the environment's script as text, and the engine's port (transferred). */
export interface FrameOpening {
  readonly type: "open";
  readonly script: string;
  readonly port: MessagePort;
}
