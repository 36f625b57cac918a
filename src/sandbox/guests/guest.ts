// What runs in an environment: a guest starts on a loaded kernel and is on its own from there.

import type { Kernel } from "../kernel/kernel.ts";

export interface Guest {
  start(kernel: Kernel): void;
}
