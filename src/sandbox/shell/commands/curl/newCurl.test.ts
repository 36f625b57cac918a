import { expect, test } from "vitest";
import { emptyBody, type HttpRequest, type HttpResponse, textBody } from "../../../../model/http.ts";
import { containerShell } from "../testing/containerShell.ts";
import { newCurl } from "./newCurl.ts";

const api = "http://169.254.100.1:9001/2018-06-01/runtime/invocation";
const id = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";

function runtimeApi({ method, url }: HttpRequest): HttpResponse {
  if (method === "GET") {
    return {
      status: 200,
      headers: [
        ["Lambda-Runtime-Aws-Request-Id", id],
        ["Content-Type", "application/json"],
      ],
      body: textBody('{"path":"/"}'),
    };
  }
  return { status: url.endsWith("/response") ? 202 : 404, headers: [], body: textBody('{"status":"OK"}\n') };
}

const redirect = (location: string): HttpResponse => ({
  status: 302,
  headers: [["Location", location]],
  body: emptyBody,
});

test("the seed's two calls: the event comes, the request id is cut out of the headers, the answer goes back", async () => {
  const { run, sent } = containerShell([newCurl], { answer: runtimeApi });
  const { stdout, stderr } = await run(`
    EVENT_DATA=$(curl -sS -LD headers -X GET "${api}/next")
    REQUEST_ID=$(grep -Fi Lambda-Runtime-Aws-Request-Id headers | tr -d '[:space:]' | cut -d: -f2)
    echo "$EVENT_DATA $REQUEST_ID"
    curl -s -X POST "${api}/$REQUEST_ID/response"  -d '{"statusCode": 200}'`);
  expect([stdout, stderr]).toEqual([`{"path":"/"} ${id}\n{"status":"OK"}\n`, ""]);
  expect(sent[1]).toEqual({
    method: "POST",
    url: `${api}/${id}/response`,
    headers: [
      ["User-Agent", "curl/8.14.1"],
      ["Accept", "*/*"],
      ["Content-Type", "application/x-www-form-urlencoded"],
    ],
    body: textBody('{"statusCode": 200}'),
  });
});

test("without TLS it is HTTP/1.1, its header names as they were sent", async () => {
  const { run } = containerShell([newCurl], { answer: runtimeApi });
  expect((await run(`curl -si ${api}/next`)).stdout).toBe(
    `HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: ${id}\r\nContent-Type: application/json\r\n\r\n{"path":"/"}`,
  );
  const { stderr } = await run(`curl -sv ${api}/next`);
  expect(stderr).toContain(
    "> GET /2018-06-01/runtime/invocation/next HTTP/1.1\n> Host: 169.254.100.1:9001\n",
  );
});

test("-L goes from host to host, -O names the file as the URL did, bytes stay bytes, and -D has every head", async () => {
  const { run, sent, fs } = containerShell([newCurl], {
    answer: ({ url }) =>
      url.startsWith("https://github.com/")
        ? redirect("https://objects.example.com/blob/1")
        : { status: 200, headers: [], body: { base64: "H4sIAP8=", sizeBytes: 5 } },
  });
  expect(
    await run("curl -sLO -D h -H 'Authorization: secret' https://github.com/x/hugo.tar.gz; grep -c HTTP/2 h"),
  ).toEqual({ stdout: "2\n", stderr: "", exitCode: 0 });
  expect([...(await fs.readFileBuffer("/tmp/hugo.tar.gz"))]).toEqual([0x1f, 0x8b, 8, 0, 0xff]);
  expect(sent.map(({ headers }) => headers.some(([name]) => name === "Authorization"))).toEqual([
    true,
    false,
  ]);
});

test("bytes go through a pipe, and a file's bytes into a request", async () => {
  const body = { base64: "/wD+", sizeBytes: 3 };
  const { run, sent } = containerShell([newCurl], {
    answer: () => ({ status: 200, headers: [], body }),
  });
  expect((await run("curl -s http://a.test | base64")).stdout).toBe("/wD+\n");
  await run("curl -s http://a.test -o f; curl -s --data-binary @f http://a.test >/dev/null");
  expect(sent[2]?.body).toEqual(body);
});

test("a progress meter goes to standard error unless -s", async () => {
  const { run } = containerShell([newCurl], { answer: runtimeApi, takesMs: 2000 });
  const { stdout, stderr } = await run(`curl -X POST ${api}/1/response -d 0123456789`);
  expect(stdout).toBe('{"status":"OK"}\n');
  expect(stderr).toBe(
    [
      "  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n",
      "                                 Dload  Upload   Total   Spent    Left  Speed\n",
      "100    26  100    16  100    10      8      5  0:00:02  0:00:02 --:--:--     8\n",
    ].join(""),
  );
});

test.each([
  ["curl https://nosuch.test/x", 6, "curl: (6) Could not resolve host: nosuch.test\n"],
  ["curl -s https://nosuch.test/x", 6, ""],
  [
    "curl http://10.0.0.1:81",
    7,
    "curl: (7) Failed to connect to 10.0.0.1 port 81 after 100 ms: Could not connect to server\n",
  ],
  ["curl gopher://x", 1, 'curl: (1) Protocol "gopher" not supported\n'],
])("%s ends with %i", async (line, exitCode, stderr) => {
  expect(await containerShell([newCurl]).run(line)).toEqual({ stdout: "", stderr, exitCode });
});

test("-m hangs up: 28", async () => {
  const { run } = containerShell([newCurl], { answer: () => "never" });
  expect(await run("curl -sS -m 2 http://slow.test")).toEqual({
    stdout: "",
    stderr: "curl: (28) Operation timed out after 2000 milliseconds with 0 bytes received\n",
    exitCode: 28,
  });
});

test("what cannot be written is told: 23", async () => {
  const { run } = containerShell([newCurl], { answer: runtimeApi });
  expect(await run(`curl -sS ${api}/next -o /nodir/x`)).toEqual({
    stdout: "",
    stderr: "curl: (23) Failure writing output to destination\n",
    exitCode: 23,
  });
});

test("-f makes an HTTP error 22, and -w is written all the same", async () => {
  const { run } = containerShell([newCurl], { answer: runtimeApi });
  expect(await run(`curl -sSf -X POST -w '%{http_code} %{remote_ip}\\n' ${api}/nope`)).toEqual({
    stdout: "404 169.254.100.1\n",
    stderr: "curl: (22) The requested URL returned error: 404\n",
    exitCode: 22,
  });
});

/** Answers with the request's path and body. */
const echo = ({ method, url, body }: HttpRequest): HttpResponse => ({
  status: 200,
  headers: [],
  body: textBody(`${method} ${url.replace("http://h", "")} ${"text" in body ? body.text : ""}\n`),
});

// Each was held against curl 7.88.1; of a space in a URL, curl 8 has other words.
test.each([
  ["curl -s 'http://h/{a,b}/[1-3]'", "GET /a/1 \nGET /a/2 \nGET /a/3 \nGET /b/1 \nGET /b/2 \nGET /b/3 \n"],
  [
    "curl -s 'http://h/[08-10]?n=[a-e:2]'",
    ["08", "09", "10"].flatMap((n) => ["a", "c", "e"].map((l) => `GET /${n}?n=${l} \n`)).join(""),
  ],
  ["curl -sg 'http://h/[1-2]'", "GET /[1-2] \n"],
  ["curl -s 'http://h/{a,b}' -o 'f_#1'; cat f_a f_b", "GET /a \nGET /b \n"],
  ["curl -s --data-urlencode 'a@b=c d' http://h/", "POST / a@b=c+d\n"],
  [
    "curl -sS 'http://h/[0-99999999999999999999]'",
    "",
    `curl: (3) bad range in URL position 34:\nhttp://h/[0-99999999999999999999]\n${" ".repeat(33)}^\n`,
  ],
  ["curl -s 'http://h/?a[]=1'", "GET /?a[]=1 \n"],
  [
    "curl -sS 'http://h/[3-1]'",
    "",
    `curl: (3) bad range in URL position 15:\nhttp://h/[3-1]\n${" ".repeat(14)}^\n`,
  ],
  [
    "curl -sS 'http://h/[x]'",
    "",
    `curl: (3) bad range in URL position 11:\nhttp://h/[x]\n${" ".repeat(10)}^\n`,
  ],
  [
    "curl -sS 'http://h/[1-2'",
    "",
    `curl: (3) bad range in URL position 13:\nhttp://h/[1-2\n${" ".repeat(12)}^\n`,
  ],
  [
    "curl -sS 'http://h/{a'",
    "",
    `curl: (3) unmatched brace in URL position 10:\nhttp://h/{a\n${" ".repeat(9)}^\n`,
  ],
  [
    "curl -sS 'http://h/a}'",
    "",
    `curl: (3) unmatched close brace/bracket in URL position 11:\nhttp://h/a}\n${" ".repeat(10)}^\n`,
  ],
  [
    "curl -sS 'http://h/{}'",
    "",
    `curl: (3) empty string within braces in URL position 11:\nhttp://h/{}\n${" ".repeat(10)}^\n`,
  ],
  ["curl -sS 'http://h/?q=a b'", "", "curl: (3) URL rejected: Malformed input to a URL function\n"],
  [
    "echo 'x y' > f; curl -s --data-urlencode \"a b!'()*\" --data-urlencode '=c&d' --data-urlencode n@f http://h/",
    "POST / a+b%21%27%28%29%2A&c%26d&n=x+y%0A\n",
  ],
  ["curl -s -w '%{stderr}%{http_code}%{stdout}|%%|%\\n' http://h/", "GET / \n|%|%\n", "200"],
])("%s", async (command, stdout, stderr = "") => {
  const { run } = containerShell([newCurl], { answer: echo });
  expect(await run(command)).toMatchObject({ stdout, stderr });
});

test("of a URL with globs, one that fails does not keep the others from being sent; one that cannot be sent does", async () => {
  const { run, sent } = containerShell([newCurl], {
    answer: (request) => ({ ...echo(request), status: request.url.endsWith("/2") ? 500 : 200 }),
  });
  expect(await run("curl -sSf 'http://h/[1-3]'")).toEqual({
    stdout: "GET /1 \nGET /3 \n",
    stderr: "curl: (22) The requested URL returned error: 500\n",
    exitCode: 0,
  });
  expect(await run("curl -sS -d @nothing 'http://h/[1-999999999]'")).toMatchObject({ exitCode: 26 });
  expect(sent).toHaveLength(3);
});

test("redirects are counted, their end is named, and -L follows no more than it may", async () => {
  const answer = ({ url }: HttpRequest): HttpResponse =>
    url.endsWith("/end")
      ? echo({ method: "GET", url, headers: [], body: emptyBody })
      : redirect(url.endsWith("/0") ? "/1" : "/end");
  const { run } = containerShell([newCurl], { answer });
  const format = "-o /dev/null -w '%{num_redirects} %{redirect_url} %{url_effective}\\n'";
  expect((await run(`curl -s ${format} http://h/0; curl -sL ${format} http://h/0`)).stdout).toBe(
    "0 http://h/1 http://h/0\n2  http://h/end\n",
  );
  expect(await run("curl -sSL --max-redirs 1.5 http://h/0")).toMatchObject({ exitCode: 2 });
  expect(await run("curl -sSL --max-redirs -1 http://h/0")).toMatchObject({ exitCode: 0 });
  expect(await run("curl -sSL --max-redirs 1 http://h/0")).toMatchObject({
    stderr: "curl: (47) Maximum (1) redirects followed\n",
    exitCode: 47,
  });
});

test("-v shows the length of what is sent, above the type that curl chose", async () => {
  const { run } = containerShell([newCurl], { answer: echo });
  expect((await run("curl -sv -H 'X-A: 1' -d abc http://h/")).stderr).toContain(
    "> Accept: */*\n> X-A: 1\n> Content-Length: 3\n> Content-Type: application/x-www-form-urlencoded\n> \n* upload completely sent off: 3 bytes\n",
  );
});
