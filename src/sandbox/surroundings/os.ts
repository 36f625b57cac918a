// node:os as an environment of Lambda shows it.

import type { Kernel } from "../kernel/kernel.ts";

export function makeOs({ start, clock }: Kernel): object {
  const memoryBytes = Number(start.variables["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] ?? 1024) * 1024 * 1024;
  return {
    EOL: "\n",
    arch: () => "x64",
    availableParallelism: () => 2,
    cpus: () =>
      Array.from({ length: 2 }, () => ({
        model: "Intel(R) Xeon(R) Processor @ 2.50GHz",
        speed: 2500,
        times: {},
      })),
    constants: { signals: { SIGTERM: 15, SIGKILL: 9, SIGINT: 2 } },
    endianness: () => "LE",
    freemem: () => memoryBytes / 2,
    homedir: () => "/home/sbx_user1051",
    hostname: () => "169.254.100.6",
    loadavg: () => [0, 0, 0],
    machine: () => "x86_64",
    networkInterfaces: () => ({}),
    platform: () => "linux",
    release: () => "5.10.245-270.978.amzn2.x86_64",
    tmpdir: () => "/tmp",
    totalmem: () => memoryBytes,
    type: () => "Linux",
    uptime: () => clock.read() / 1000,
    userInfo: () => ({
      uid: 993,
      gid: 990,
      username: "sbx_user1051",
      homedir: "/home/sbx_user1051",
      shell: "/sbin/nologin",
    }),
    version: () => "#1 SMP",
  };
}
