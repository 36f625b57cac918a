/** What packages written for Node find as `process` in an environment's script. User code has the kernel's own. */
module.exports = {
  env: {},
  pid: 1,
  platform: "linux",
  cwd: () => "/",
  emitWarning: () => {},
  /** @param {(...values: unknown[]) => void} task @param {unknown[]} values */
  nextTick: (task, ...values) => queueMicrotask(() => task(...values)),
};
