import { expect, test } from "vitest";
import { outsideAccount } from "../../../../engine/testing/outsideAccount.ts";
import { containerShell } from "../testing/containerShell.ts";
import { newAws } from "./newAws.ts";

const inLambda = { AWS_LAMBDA_RUNTIME_API: "169.254.100.1:9001", AWS_REGION: "us-east-1" };

function shell(variables: Record<string, string> = inLambda) {
  const account = outsideAccount();
  const container = containerShell([newAws], {
    answer: account.ask,
    variables,
    files: { "/tmp/public/a.html": "hi\n", "/tmp/public/sub/b c.css": "yo\n" },
  });
  return { ...container, storage: account.storage };
}

test("cp --recursive uploads a folder, each file with its line and content type", async () => {
  const { run, storage } = shell();
  expect(await run("aws s3 mb s3://site && aws s3 cp ./public/ s3://site/ --recursive")).toEqual({
    stdout:
      "make_bucket: site\nupload: public/a.html to s3://site/a.html\nupload: public/sub/b c.css to s3://site/sub/b c.css\n",
    stderr: "",
    exitCode: 0,
  });
  const types = [...(storage.buckets.get("site") ?? [])].map(([key, each]) => [key, each.contentType]);
  expect(types).toEqual([
    ["a.html", "text/html"],
    ["sub/b c.css", "text/css"],
  ]);
});

test("what was uploaded can be listed, fetched and removed", async () => {
  const { run } = shell();
  await run("aws s3 mb s3://site; aws s3 cp public s3://site --recursive");
  expect((await run("aws s3 ls")).stdout).toBe("2026-11-23 09:00:00 site\n");
  expect((await run("aws s3 ls s3://site")).stdout).toBe(
    "                           PRE sub/\n2026-11-23 09:00:00          3 a.html\n",
  );
  expect((await run("aws s3 ls site/sub/")).stdout).toBe("2026-11-23 09:00:00          3 b c.css\n");
  expect((await run("aws s3 cp s3://site/a.html . && cat a.html")).stdout).toBe(
    "download: s3://site/a.html to ./a.html\nhi\n",
  );
  expect((await run("aws s3 cp s3://site/ out --recursive --exclude '*.css'; ls out")).stdout).toBe(
    "download: s3://site/a.html to out/a.html\na.html\n",
  );
  expect((await run("aws s3 cp s3://site/a.html - | tr h H")).stdout).toBe("Hi\n");
  expect((await run("aws s3 rm s3://site --recursive; aws s3 ls s3://site")).stdout).toBe(
    "delete: s3://site/a.html\ndelete: s3://site/sub/b c.css\n",
  );
});

test("one file takes the name that it is given, or keeps its own", async () => {
  const { run, storage } = shell();
  await run("aws s3 mb s3://site; cd public; aws s3 cp a.html s3://site; aws s3 cp a.html s3://site/x/y");
  await run("echo in | aws s3 cp - s3://site/stdin");
  expect([...(storage.buckets.get("site")?.keys() ?? [])]).toEqual(["a.html", "x/y", "stdin"]);
});

test("sync uploads what is new or of another size, and deletes only when told", async () => {
  const { run } = shell();
  await run("aws s3 mb s3://site; touch -d @0 public/a.html public/sub/*; aws s3 sync public s3://site");
  expect((await run("aws s3 sync public s3://site")).stdout).toBe("");
  expect((await run("echo longer >> public/a.html; aws s3 sync public s3://site")).stdout).toBe(
    "upload: public/a.html to s3://site/a.html\n",
  );
  await run("rm -r public/sub");
  expect((await run("aws s3 sync public s3://site --size-only")).stdout).toBe("");
  expect((await run("aws s3 sync public s3://site --size-only --delete")).stdout).toBe(
    "delete: s3://site/sub/b c.css\n",
  );
});

const noBucket = "The specified bucket does not exist";
test.each([
  [
    "aws s3 cp public/a.html s3://nowhere/",
    1,
    `upload failed: public/a.html to s3://nowhere/a.html An error occurred (NoSuchBucket) when calling the PutObject operation: ${noBucket}\n`,
  ],
  [
    "aws s3 ls s3://nowhere",
    254,
    `\nAn error occurred (NoSuchBucket) when calling the ListObjectsV2 operation: ${noBucket}\n`,
  ],
  [
    "aws s3 sync public s3://nowhere",
    1,
    `fatal error: An error occurred (NoSuchBucket) when calling the ListObjectsV2 operation: ${noBucket}\n`,
  ],
  [
    "aws s3 cp s3://nowhere/x .",
    1,
    'fatal error: An error occurred (404) when calling the HeadObject operation: Key "x" does not exist\n',
  ],
  [
    "aws s3 mb s3://Bad_",
    1,
    "make_bucket failed: s3://Bad_ An error occurred (InvalidBucketName) when calling the CreateBucket operation: The specified bucket is not valid.\n",
  ],
  ["aws s3 cp nofile s3://site/x", 255, "\nThe user-provided path nofile does not exist.\n"],
  [
    "aws s3 cp public s3://site/",
    1,
    "upload failed: public/ to s3://site/ Parameter validation failed:\nInvalid length for parameter Key, value: 0, valid min length: 1\n",
  ],
  [
    "aws s3 ls --region eu-west-9",
    255,
    '\nCould not connect to the endpoint URL: "https://s3.eu-west-9.amazonaws.com/"\n',
  ],
])("%s ends with %i", async (line, exitCode, stderr) => {
  expect(await shell().run(line)).toEqual({ stdout: "", stderr, exitCode });
});

test.each([
  ["aws s3 cp a", "the following arguments are required: paths"],
  ["aws s3 cp public/a.html s3://b/ --foo", "Unknown options: --foo"],
  ["aws s3 rb s3://b", "rb is not supported here"],
  ["aws dynamodb list-tables", "argument command: Invalid choice"],
])("%s is refused with 252", async (line, told) => {
  const { stderr, exitCode } = await shell().run(line);
  expect(stderr).toContain(told);
  expect(exitCode).toBe(252);
});

test("the function's role is there without being named; outside Lambda credentials are needed", async () => {
  const line = "aws sts get-caller-identity | jq -r .Arn";
  const arn = "arn:aws:sts::111122223333:assumed-role/two-curls-role/two-curls\n";
  expect((await shell().run(line)).stdout).toBe(arn);
  expect((await shell({ AWS_ACCESS_KEY_ID: "AKIAEXAMPLE" }).run(line)).stdout).toBe(arn);
  expect(await shell({}).run("aws s3 ls")).toEqual({
    stdout: "",
    stderr: '\nUnable to locate credentials. You can configure credentials by running "aws configure".\n',
    exitCode: 253,
  });
});
