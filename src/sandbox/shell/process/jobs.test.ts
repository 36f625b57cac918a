import { expect, test } from "vitest";
import { Jobs, jobsRemembered } from "./jobs.ts";

const start = (jobs: Jobs, pid: number, run: Promise<number> = Promise.resolve(0)): void =>
  void jobs.start(pid, "sleep 1", new AbortController(), run);

test("a loop that never waits keeps the last of its finished jobs, and every running one", async () => {
  const jobs = new Jobs();
  start(jobs, 1, new Promise(() => {}));
  for (let pid = 2; pid <= 3 * jobsRemembered; pid++) {
    start(jobs, pid);
    await Promise.resolve();
    await Promise.resolve();
  }
  expect(jobs.all).toHaveLength(jobsRemembered);
  expect(jobs.find("1")?.exitCode).toBeNull();
  expect(jobs.find("2")).toBeUndefined();
  expect(jobs.find(String(3 * jobsRemembered))).toBeDefined();
});
