import { expect, test } from "vitest";
import { containerAtWork } from "../../readings/testing/containerWalk.ts";
import type { Moment } from "../../readings/testing/fold.ts";
import { frozen } from "../../readings/testing/walk.ts";
import { markupAfter, textOf } from "../testing/stillSession.tsx";
import { ExchangesPanel } from "./ExchangesPanel.tsx";
import { Inspector } from "./Inspector.tsx";
import { LogPanel } from "./LogPanel.tsx";
import { RefusedWrites } from "./RefusedWrites.tsx";

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

test("at a moment before its launch it is still to come, and what lives in the past cannot be killed", () => {
  const past = { isPast: true };
  const later = textOf(markupAfter(frozen, <Inspector environmentId="env-9" onClose={close} />, past));
  expect(later).toContain("not launched yet");
  expect(later).not.toContain("is gone");
  const living = markupAfter(frozen, <Inspector environmentId="env-1" onClose={close} />, past);
  expect(living).toMatch(/<button[^>]*disabled[^>]*>Kill it/);
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

test("an opened container says its line, its limits, and what its file system refused", () => {
  const refused: Moment = [
    340,
    {
      type: "process.writeRefused",
      environmentId: "env-1",
      process: 1,
      path: "/var/task/x",
      why: "EROFS",
    },
  ];
  const inspector = <Inspector environmentId="env-1" onClose={close} />;
  const text = textOf(markupAfter([...containerAtWork, refused], inspector));
  expect(text).toContain("at /businesscode.sh line 2");
  expect(text).toContain("CPU, by memory0.58 vCPU");
  expect(text).toContain("/tmp, of 512 MB0 B");
  expect(text).toContain("Age, of about 2 h");
  expect(text).toContain("Refused by the system✕ 1");
  const list = textOf(markupAfter([...containerAtWork, refused], <RefusedWrites id="env-1" />));
  expect(list).toContain("Read-only file system: /var/task/x");
});
