import { expect, test } from "vitest";
import { frozen } from "../../readings/testing/walk.ts";
import { markupAfter, textOf } from "../testing/stillSession.tsx";
import { ExchangesPanel } from "./ExchangesPanel.tsx";
import { Inspector } from "./Inspector.tsx";
import { LogPanel } from "./LogPanel.tsx";

const close = (): void => {};

test("an opened environment shows its loop, its numbers and the events it served", () => {
  const text = textOf(markupAfter(frozen, <Inspector environmentId="env-1" onClose={close} />));
  expect(text).toContain("Billed962 ms");
  expect(text).toContain("GET …/next");
  expect(text).toContain("API Gateway");
  expect(text).toContain("Kill it");
});

test("of an environment that is gone it says so, and offers no killing", () => {
  const text = textOf(markupAfter(frozen, <Inspector environmentId="env-9" onClose={close} />));
  expect(text).toContain("env-9 is gone");
  expect(text).not.toContain("Kill it");
});

test("the log has what the processes wrote and the platform's own lines, marked", () => {
  const text = textOf(markupAfter(frozen, <LogPanel />));
  expect(text).toContain("getting ready");
  expect(text).toContain("platformREPORT RequestId");
});

test("the exchanges are listed with method, path and status", () => {
  const text = textOf(markupAfter(frozen, <ExchangesPanel />));
  expect(text).toContain("GET…/invocation/next200");
  expect(text).toContain("POST…/invocation/3f2a…/response202");
  expect(text).toContain("held open");
});
