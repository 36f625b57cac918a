import { expect, test } from "vitest";
import { answered, fakeService, jsonResponse } from "../testing/fakeService.ts";
import { typistAt } from "../testing/typist.ts";

test("100 requests at once, summed up in virtual time", async () => {
  const service = fakeService((_, n) => answered(jsonResponse(n > 90 ? 500 : 200, "{}"), 1000 + n));
  const { shown, exitCode } = await typistAt(service).type("hey -n 100 -c 100 $API_URL");
  expect(service.sent).toHaveLength(100);
  expect(exitCode).toBe(0);
  expect(shown).toContain(
    "  Total:\t1.1000 secs\n  Slowest:\t1.1000 secs\n  Fastest:\t1.0010 secs\n  Average:\t1.0505 secs\n  Requests/sec:\t90.9091\n",
  );
  expect(shown).toContain("  1.001 [1]\t|");
  expect(shown).toContain("  50% in 1.0500 secs\n");
  expect(shown).toContain("Status code distribution:\n  [200]\t90 responses\n  [500]\t10 responses\n");
});

test("with fewer workers than requests, each sends its next one when it is answered", async () => {
  const service = fakeService(() => answered(jsonResponse(200, "{}"), 500));
  const { shown } = await typistAt(service).type("hey -n 8 -c 2 -m POST -d x $API_URL");
  expect(service.sent).toHaveLength(8);
  expect(shown).toContain("  Total:\t2.0000 secs\n");
});

test("what was not answered is an error, not a latency", async () => {
  const service = fakeService((_, n) =>
    n === 1 ? { outcome: "timedOut", durationMs: 1000 } : answered(jsonResponse(200, ""), 10),
  );
  const { shown } = await typistAt(service).type("hey -n 2 -c 2 -t 1 $API_URL");
  expect(shown).toContain("Error distribution:\n  [1]\tcontext deadline exceeded\n");
  expect(shown).toContain("  Slowest:\t0.0100 secs\n");
});

test.each([
  ["hey -n 1 -c 2 $API_URL", "-n cannot be less than -c."],
  ["hey", "Usage: hey"],
  ["hey -z 10s $API_URL", "flag provided but not supported here: -z"],
  ["hey -n 1 -c 1 https://example.invalid", "Could not resolve host"],
  ["hey -n 1 -c 1 'http://a b'", 'parse "http://a b": invalid URI for request'],
])("%s is refused", async (line, told) => {
  const { shown, exitCode } = await typistAt(fakeService(() => "never")).type(line);
  expect(shown).toContain(told);
  expect(exitCode).not.toBe(0);
});
