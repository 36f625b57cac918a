import { describe, expect, test } from "vitest";
import { defaultConfiguration } from "../../../model/functionConfiguration.ts";
import { epochMs } from "../../../model/time.ts";
import { textBody } from "../../../model/http.ts";
import { answered, fakeService, jsonResponse } from "../testing/fakeService.ts";
import { outsideService } from "../testing/outsideService.ts";
import { typistAt } from "../testing/typist.ts";

const sqs = () =>
  fakeService(() => answered(jsonResponse(200, '{"MD5OfMessageBody":"5d41402a","MessageId":"1-2-3-4-5"}')));

describe("aws sqs", () => {
  test("send-message prints what SQS answers", async () => {
    const service = sqs();
    const { shown, exitCode } = await typistAt(service).type(
      `aws sqs send-message --queue-url $QUEUE_URL --message-body '{"hi":1}' --message-attributes 'city={DataType=String,StringValue=Vienna}'`,
    );
    expect(service.sent).toEqual([
      { front: "queue", message: { body: '{"hi":1}', attributes: { city: "Vienna" } } },
    ]);
    expect(shown).toBe('{\n    "MD5OfMessageBody": "5d41402a",\n    "MessageId": "1-2-3-4-5"\n}\n');
    expect(exitCode).toBe(0);
  });

  test("attributes may be JSON, a body a file", async () => {
    const service = sqs();
    await typistAt(service).type(
      `aws sqs send-message --queue-url=$QUEUE_URL --message-body file://order.json --message-attributes '{"a":{"DataType":"String","StringValue":"b"}}'`,
    );
    expect(service.sent).toMatchObject([{ message: { attributes: { a: "b" } } }]);
    expect(JSON.stringify(service.sent)).toContain("coffee");
  });

  test("get-queue-attributes tells counts as text, for the dead-letter queue too", async () => {
    const { type } = typistAt(sqs());
    expect(
      (
        await type(
          "aws sqs get-queue-attributes --queue-url $QUEUE_URL --attribute-names All | jq -r .Attributes.ApproximateNumberOfMessages",
        )
      ).shown,
    ).toBe("2\n");
    expect(
      (
        await type(
          "aws sqs get-queue-attributes --queue-url $DLQ_URL --attribute-names ApproximateNumberOfMessages",
        )
      ).shown,
    ).toBe('{\n    "Attributes": {\n        "ApproximateNumberOfMessages": "1"\n    }\n}\n');
  });

  test("an unknown queue is the service's error: 254", async () => {
    const { shown, exitCode } = await typistAt(sqs()).type(
      "aws sqs send-message --queue-url https://x --message-body y",
    );
    expect(shown).toBe(
      "\nAn error occurred (AWS.SimpleQueueService.NonExistentQueue) when calling the SendMessage operation: The specified queue does not exist.\n",
    );
    expect(exitCode).toBe(254);
  });
});

describe("aws lambda", () => {
  const failing = () =>
    fakeService(() =>
      answered({
        status: 200,
        headers: [
          ["X-Amz-Executed-Version", "$LATEST"],
          ["X-Amz-Function-Error", "Unhandled"],
          ["X-Amz-Log-Result", "U1RBUlQ="],
        ],
        body: textBody('{"errorType":"Error"}'),
      }),
    );

  test("invoke writes the payload to the file; a failing function is still a 200", async () => {
    const { shown, exitCode } = await typistAt(failing()).type(
      "aws lambda invoke --function-name two-curls out.json && cat out.json",
    );
    expect(shown).toBe(
      '{\n    "StatusCode": 200,\n    "FunctionError": "Unhandled",\n    "ExecutedVersion": "$LATEST"\n}\n{"errorType":"Error"}',
    );
    expect(exitCode).toBe(0);
  });

  test("--log-type Tail adds the log; the payload may be raw, base64 or a file", async () => {
    const service = failing();
    const { type } = typistAt(service);
    const invoke = "aws lambda invoke --function-name two-curls --log-type Tail /dev/null";
    expect((await type(`${invoke} --payload eyJhIjoxfQ==`)).shown).toContain('"LogResult": "U1RBUlQ="');
    await type(`${invoke} --cli-binary-format raw-in-base64-out --payload '{"a":2}'`);
    await type(`echo '{"a":3}' > e; ${invoke} --payload fileb://e`);
    expect(service.sent).toEqual([
      { front: "invoke", payload: '{"a":1}' },
      { front: "invoke", payload: '{"a":2}' },
      { front: "invoke", payload: '{"a":3}\n' },
    ]);
    expect((await type(`${invoke} --payload '{"a":1}'`)).shown).toContain("Invalid base64");
  });

  test("a throttle is the service's error, told with its name", async () => {
    const service = fakeService(() =>
      answered(
        jsonResponse(429, '{"Reason":"ConcurrentInvocationLimitExceeded","message":"Rate Exceeded."}', [
          ["x-amzn-ErrorType", "TooManyRequestsException"],
        ]),
      ),
    );
    expect(
      await typistAt(service).type("aws lambda invoke --function-name two-curls out.json"),
    ).toMatchObject({
      exitCode: 254,
      shown:
        "\nAn error occurred (TooManyRequestsException) when calling the Invoke operation: Rate Exceeded.\n",
    });
  });

  test("a function that is not there is told with its ARN", async () => {
    const { shown } = await typistAt(failing()).type("aws lambda invoke --function-name other out.json");
    expect(shown).toContain("Function not found: arn:aws:lambda:us-east-1:111122223333:function:other");
  });

  test("get-function-configuration tells memory and timeout", async () => {
    const { shown } = await typistAt(failing()).type(
      "aws lambda get-function-configuration --function-name two-curls | jq -c '[.MemorySize,.Timeout,.Version]'",
    );
    expect(shown).toBe('[1024,3,"$LATEST"]\n');
  });

  test("a container's function is an image, with neither runtime nor handler", async () => {
    const configuration = { ...defaultConfiguration, guest: "container" as const };
    const service = {
      ...failing(),
      deployedFunction: async () => ({ version: 1, deployedEpochMs: epochMs, configuration }),
    };
    const { shown } = await typistAt(service).type(
      "aws lambda get-function-configuration --function-name two-curls | jq -c '[.PackageType,.Runtime,.Handler]'",
    );
    expect(shown).toBe('["Image",null,null]\n');
  });
});

describe("aws logs tail", () => {
  const line = { epochMs: epochMs + 1234.5, stream: "2026/11/23/[$LATEST]abc", text: "START RequestId: 1" };
  const logged = () => fakeService(() => "never", [line]);

  test("prints time, stream and message; short leaves the stream out", async () => {
    const { type } = typistAt(logged());
    expect((await type("aws logs tail /aws/lambda/two-curls | cat")).shown).toBe(
      "2026-11-23T09:00:01.234000+00:00 2026/11/23/[$LATEST]abc START RequestId: 1\n",
    );
    expect((await type("aws logs tail /aws/lambda/two-curls --format short --since 5m | cat")).shown).toBe(
      "2026-11-23T09:00:01 START RequestId: 1\n",
    );
  });

  test("--follow shows lines as they come, until Ctrl-C", async () => {
    const { shell, type, screen } = typistAt(logged());
    const tail = type("aws logs tail /aws/lambda/two-curls --follow");
    await expect.poll(screen).toContain("START RequestId: 1\n");
    shell.interrupt();
    expect((await tail).exitCode).toBe(130);
  });

  test("an unknown group is the service's error", async () => {
    expect((await typistAt(logged()).type("aws logs tail /aws/lambda/nothing")).exitCode).toBe(254);
  });
});

test("aws s3 makes a bucket, copies files there, lists and brings them back", async () => {
  const { type } = typistAt(outsideService());
  expect((await type("aws s3 mb s3://mine && aws s3 cp order.json s3://mine/a/")).exitCode).toBe(0);
  expect(
    (await type("mkdir site; echo hi > site/index.html; aws s3 sync site s3://mine/site")).exitCode,
  ).toBe(0);
  expect((await type("aws s3 ls s3://mine --recursive | awk '{print $4}'")).shown).toBe(
    "a/order.json\nsite/index.html\n",
  );
  expect((await type("aws s3 cp s3://mine/site/index.html - ")).shown).toBe("hi\n");
});

test.each([
  ["aws", "the following arguments are required: command"],
  ["aws ec2 describe-instances", "argument command: Invalid choice"],
  ["aws lambda list-functions", "argument operation: Invalid choice"],
  ["aws sqs receive-message --queue-url $QUEUE_URL", "one consumer"],
  ["aws sqs send-message --queue-url $QUEUE_URL", "the following arguments are required: --message-body"],
  ["aws sqs get-queue-url --queue-name q --nonsense", "Unknown options: --nonsense"],
  [
    "aws lambda invoke --function-name two-curls --cli-binary-format raw out.json",
    "argument --cli-binary-format: Invalid choice, valid choices are: base64, raw-in-base64-out",
  ],
  [
    "aws lambda invoke --function-name two-curls --log-type All out.json",
    "argument --log-type: Invalid choice, valid choices are: None, Tail",
  ],
])("%s is wrong usage: 252", async (line, told) => {
  const { shown, exitCode } = await typistAt(sqs()).type(line);
  expect(shown).toContain(told);
  expect(exitCode).toBe(252);
});
