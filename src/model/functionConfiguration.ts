// What a person deploys: files and the function's configuration. A change of either is a new version.

/** What runs in the container: an image's bash scripts, a program that loops by itself, a handler behind our runtime
 *  interface client, or the person at a terminal. */
export type Guest = "container" | "jsLoop" | "handler" | "person";

/** `fixed`: a turn costs a modelled CPU time, so traces repeat byte for byte. `measured`: what it really burnt, scaled by memory. */
export type CpuModel = "fixed" | "measured";

export type Architecture = "x86_64" | "arm64";

export interface FunctionConfiguration {
  readonly functionName: string;
  readonly guest: Guest;
  /** `<file without extension>.<export>`, as in `index.handler`; the other guests ignore it. */
  readonly handler: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly ephemeralStorageMb: number;
  readonly architecture: Architecture;
  readonly variables: Readonly<Record<string, string>>;
}

/** Text files by path relative to /var/task, or to a container's build context: `handler.mjs`, `Dockerfile`. */
export type ProjectFiles = Readonly<Record<string, string>>;

export const defaultConfiguration: FunctionConfiguration = {
  functionName: "two-curls",
  guest: "jsLoop",
  handler: "handler.handler",
  memoryMb: 1024,
  timeoutSeconds: 3,
  ephemeralStorageMb: 512,
  architecture: "x86_64",
  variables: {},
};

/** QUOTA, DG configuration-memory: 1,769 MB = one vCPU; single-threaded code gains nothing above it. */
export const oneVcpuMb = 1769;

/** How many ms of virtual time one ms of CPU on a full core takes at this memory size. */
export function cpuStretch(memoryMb: number): number {
  return Math.max(1, oneVcpuMb / memoryMb);
}
