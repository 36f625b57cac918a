import { expect, test } from "vitest";
import { runtimeApiRoute } from "./runtimeApiRoute.ts";

const host = "http://169.254.100.1:9001";
const route = (method: string, url: string) => runtimeApiRoute({ method, url });

test("the calls of the loop are known by method and path, whatever the query", () => {
  const invocation = `${host}/2018-06-01/runtime/invocation`;
  expect(route("get", `${invocation}/next`)).toEqual({ name: "next" });
  expect(route("GET", `${invocation}/next?x=1#y`)).toEqual({ name: "next" });
  expect(route("POST", `${invocation}/next`)).toEqual({ name: "wrongMethod" });
  expect(route("POST", `${invocation}/abc-1/response`)).toEqual({ name: "response", requestId: "abc-1" });
  expect(route("POST", `${invocation}/abc-1/error?x`)).toEqual({ name: "error", requestId: "abc-1" });
  expect(route("POST", `${invocation}//response`)).toEqual({ name: "response", requestId: "" });
  expect(route("GET", `${host}0/2018-06-01/ping`)).toEqual({ name: "ping" });
  expect(route("POST", `${host}/2018-06-01/runtime/init/error`)).toEqual({ name: "initError" });
});

test("a path that is only like one of the API's is unknown", () => {
  const paths = ["", "/", "/2018-06-01/runtime/invocation/response"];
  paths.push("/2018-06-01/runtime/invocation/a/b/response", "/2018-06-01/runtime/invocation/a/response/");
  for (const path of paths) expect(route("POST", `${host}${path}`)).toEqual({ name: "unknown" });
});
