import { describe, expect, test } from "vitest";
import { apiHost, apiUrl } from "../../../model/address.ts";
import { answered, fakeService, jsonResponse } from "../testing/fakeService.ts";
import { typistAt } from "../testing/typist.ts";

const hello = () => fakeService(() => answered(jsonResponse(200, '{"hello":"world"}')));

describe("what is sent", () => {
  test("a plain curl is a GET with curl's own headers, its path below the stage", async () => {
    const service = hello();
    await typistAt(service).type('curl -s "${API_URL}orders/7?q=1"');
    const headers = [
      ["User-Agent", "curl/8.14.1"],
      ["Accept", "*/*"],
    ];
    expect(service.sent).toEqual([
      { front: "apiGateway", request: { method: "GET", target: "/orders/7?q=1", headers, body: "" } },
    ]);
  });

  test("-d makes it a form POST, -H replaces a header or takes it away, -X names the method", async () => {
    const service = hello();
    await typistAt(service).type(
      `curl -s -XPUT -d a=1 -d b=2 -H 'content-type: text/plain' -H 'Accept:' -H 'X-A: 1' $API_URL`,
    );
    expect(service.sent[0]).toMatchObject({
      request: {
        method: "PUT",
        target: "/",
        body: "a=1&b=2",
        headers: [
          ["User-Agent", "curl/8.14.1"],
          ["content-type", "text/plain"],
          ["X-A", "1"],
        ],
      },
    });
  });

  test("@file and @- are read; -d drops line breaks, --data-binary keeps them", async () => {
    const service = hello();
    const { type } = typistAt(service);
    await type(
      "printf 'a\\nb\\n' > f; curl -s -d @f $API_URL; curl -s --data-binary @f $API_URL; echo in | curl -s -d @- $API_URL",
    );
    expect(service.sent.map((each) => each.front === "apiGateway" && each.request.body)).toEqual([
      "ab",
      "a\nb\n",
      "in",
    ]);
    expect((await type("curl -d @nothing $API_URL")).exitCode).toBe(26);
  });

  test("-G puts the data into the query; -I asks with HEAD", async () => {
    const service = hello();
    await typistAt(service).type("curl -s -G -d q=1 $API_URL; curl -s -I $API_URL");
    expect(service.sent).toMatchObject([
      { request: { method: "GET", target: "/?q=1" } },
      { request: { method: "HEAD" } },
    ]);
  });

  test("several URLs are fetched one after the other", async () => {
    const service = hello();
    await typistAt(service).type("curl -s $API_URL ${API_URL}two");
    expect(service.sent).toMatchObject([{ request: { target: "/" } }, { request: { target: "/two" } }]);
  });
});

describe("what is shown", () => {
  test("-i prints status line and headers in lower case, as HTTP/2 has them", async () => {
    const { shown } = await typistAt(hello()).type("curl -i $API_URL");
    expect(shown).toBe(
      'HTTP/2 200 \r\n\u001b[1mcontent-type\u001b[0m: application/json\r\n\r\n{"hello":"world"}',
    );
  });

  test("header names are bold in a terminal only", async () => {
    expect((await typistAt(hello()).type("curl -si $API_URL | head -2")).shown).toBe(
      "HTTP/2 200 \r\ncontent-type: application/json\r\n",
    );
  });

  test("-v tells the connection before the answer is there", async () => {
    let early = "";
    const service = fakeService(() => {
      early = typist.screen();
      return answered(jsonResponse(200, "{}"));
    });
    const typist = typistAt(service);
    await typist.type("curl -v $API_URL");
    expect(early).toContain(`> GET /prod/ HTTP/2\n> Host: ${apiHost}\n`);
    expect(typist.screen()).toContain("< HTTP/2 200 \n< content-type: application/json\n");
  });

  test("-w takes its times from the virtual clock", async () => {
    const { shown } = await typistAt(hello()).type(
      `curl -s -o /dev/null -w '%{http_code} %{time_total}s %{size_download}B %{content_type}\\n' $API_URL`,
    );
    expect(shown).toBe("200 1.964000s 17B application/json\n");
  });

  test("into a pipe curl shows its progress meter, and -s keeps it quiet", async () => {
    const { type } = typistAt(hello());
    expect((await type("curl $API_URL | jq -r .hello")).shown).toMatch(/% Total[^]*\n100 +17 [^]*\nworld\n$/);
    expect((await type("curl -s $API_URL | jq -r .hello")).shown).toBe("world\n");
  });

  test("-o writes a file", async () => {
    const { type } = typistAt(hello());
    expect((await type("curl -s -o out.json $API_URL && cat out.json")).shown).toBe('{"hello":"world"}');
  });
});

test("a host of the outside world is asked for the whole URL", async () => {
  const service = fakeService(() => answered(jsonResponse(200, "[]")));
  const { shown } = await typistAt(service).type("curl -s https://api.github.com/repos/a/b/releases?x=1");
  expect(shown).toBe("[]");
  expect(service.sent).toMatchObject([
    {
      front: "outside",
      request: { method: "GET", url: "https://api.github.com/repos/a/b/releases?x=1" },
    },
  ]);
});

describe("exit codes", () => {
  const failing = () =>
    fakeService(() => answered(jsonResponse(502, '{"message": "Internal server error"}')));

  test.each([
    ["curl -sS https://example.invalid", 6, "curl: (6) Could not resolve host: example.invalid\n"],
    ["curl -s https://example.invalid", 6, ""],
    ["curl example.invalid/x", 6, "curl: (6) Could not resolve host: example.invalid\n"],
    [
      `curl http://${apiHost}/prod/`,
      7,
      `curl: (7) Failed to connect to ${apiHost} port 80 after 0 ms: Could not connect to server\n`,
    ],
    [
      "curl http://169.254.100.1:9001/2018-06-01/runtime/invocation/next",
      7,
      "curl: (7) Failed to connect to 169.254.100.1 port 9001 after 0 ms: Could not connect to server\n",
    ],
    ["curl http:///2018-06-01/next", 3, "curl: (3) URL rejected: No host part in the URL\n"],
    ["curl ftp://example.invalid", 1, 'curl: (1) Protocol "ftp" not supported\n'],
    ["curl", 2, "curl: (2) no URL specified\ncurl: try 'curl --help' for more information\n"],
    [
      "curl --nonsense x",
      2,
      "curl: option --nonsense: is unknown\ncurl: try 'curl --help' or 'curl --manual' for more information\n",
    ],
    [
      "curl -X",
      2,
      "curl: option -X: requires parameter\ncurl: try 'curl --help' or 'curl --manual' for more information\n",
    ],
  ])("%s ends with %i", async (line, exitCode, shown) => {
    expect(await typistAt(hello()).type(line)).toMatchObject({ exitCode, shown });
  });

  test("an HTTP error is a success for curl, unless -f makes it 22", async () => {
    const { type } = typistAt(failing());
    expect(await type("curl -s $API_URL")).toMatchObject({
      exitCode: 0,
      shown: '{"message": "Internal server error"}',
    });
    expect(await type("curl -sSf $API_URL")).toMatchObject({
      exitCode: 22,
      shown: "curl: (22) The requested URL returned error: 502\n",
    });
  });

  test("--max-time ends with 28", async () => {
    const { type } = typistAt(fakeService(() => ({ outcome: "timedOut", durationMs: 1000 })));
    expect(await type("curl -m 1 $API_URL")).toMatchObject({
      exitCode: 28,
      shown: "curl: (28) Operation timed out after 1000 milliseconds with 0 bytes received\n",
    });
  });

  test("a scenario that starts afresh resets the connection: 56", async () => {
    expect((await typistAt(fakeService(() => ({ outcome: "lost" }))).type("curl -s $API_URL")).exitCode).toBe(
      56,
    );
  });
});

describe("at API Gateway's door", () => {
  test("a wrong stage is answered with 403 Forbidden and never reaches the function", async () => {
    const service = hello();
    const { shown } = await typistAt(service).type(
      `curl -s -w ' %{http_code}' https://${apiHost}/dev/orders`,
    );
    expect(shown).toBe('{"message":"Forbidden"} 403');
    expect(service.sent).toEqual([]);
  });

  test("the stage alone is the API's root", async () => {
    const service = hello();
    await typistAt(service).type(`curl -s ${apiUrl.slice(0, -1)}`);
    expect(service.sent).toMatchObject([{ request: { target: "/" } }]);
  });

  test("-L follows a redirect within the API, and no further", async () => {
    const service = fakeService((_, n) =>
      answered(
        n === 1
          ? jsonResponse(302, "", [["Location", "/prod/there"]])
          : jsonResponse(302, "", [["Location", "https://example.invalid/"]]),
      ),
    );
    const { exitCode, shown } = await typistAt(service).type("curl -sSL $API_URL");
    expect(service.sent).toMatchObject([{ request: { target: "/" } }, { request: { target: "/there" } }]);
    expect([exitCode, shown]).toEqual([6, "curl: (6) Could not resolve host: example.invalid\n"]);
  });
});
