import { expect, test } from "vitest";
import { fakeService } from "../testing/fakeService.ts";
import { typistAt } from "../testing/typist.ts";
import { completionsOf } from "./completions.ts";

const { shell } = typistAt(fakeService(() => "never"));

test.each([
  ["cur", ["curl "]],
  ["curl --data-b", ["--data-binary "]],
  ["curl $API", ["$API_URL"]],
  ["curl -d @or", ["@order.json "]],
  ["aws ", ["lambda ", "logs ", "s3 ", "sqs ", "sts "]],
  ["aws sqs send", ["send-message "]],
  ["aws sqs send-message --queue", ["--queue-url "]],
  ["aws sqs send-message --queue-url $Q", ["$QUEUE_URL"]],
  ["aws lambda invoke --function-name ", ["two-curls "]],
  ["docker b", ["build "]],
  ["docker run --entry", ["--entrypoint "]],
  ["docker build -f ord", ["order.json "]],
  ["cat REA", ["README "]],
  ["cat < ev", ["event.json "]],
  ["echo a; ls /ho", ["/home/"]],
  ["time he", ["head ", "help ", "hey "]],
  ["cat nothing", []],
])("Tab after %s", async (text, candidates) => {
  expect((await completionsOf(shell, text, text.length)).candidates).toEqual(candidates);
});

test("Tab knows docker's images where one is to be named", async () => {
  const { shell: own, type } = typistAt(fakeService(() => "never"));
  await type("docker run amazonlinux:2023 true");
  const text = "docker run --rm am";
  expect((await completionsOf(own, text, text.length)).candidates).toEqual(["amazonlinux:2023 "]);
});
