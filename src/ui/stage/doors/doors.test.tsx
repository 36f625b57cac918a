import { expect, test } from "vitest";
import { frozen, launched, requested, warm } from "../../../readings/testing/walk.ts";
import { markupAfter, textOf } from "../../testing/stillSession.tsx";
import { ApiGateway } from "./ApiGateway.tsx";
import { Laptop, Producer } from "./Callers.tsx";
import { QueueNode } from "./QueueNode.tsx";
import { ServiceNode } from "./ServiceNode.tsx";

test("a request that waits is open at the laptop and at API Gateway", () => {
  expect(textOf(markupAfter(requested, <Laptop />))).toContain("1 open request");
  expect(textOf(markupAfter(requested, <ApiGateway />))).toContain("1 open");
  expect(textOf(markupAfter(frozen, <ApiGateway />))).toContain("1 served");
});

test("the service counts what runs at once, against its limit", () => {
  expect(textOf(markupAfter(launched, <ServiceNode />))).toContain("concurrency 1 / 200");
  expect(textOf(markupAfter(frozen, <ServiceNode />))).toContain("concurrency 0 / 200");
});

test("with an idle environment the service says that it is there for the next event", () => {
  expect(textOf(markupAfter(frozen, <ServiceNode />))).toContain("env-1is idle and warm");
});

test("a message that a poller took is in flight", () => {
  expect(textOf(markupAfter(warm, <QueueNode />))).toContain("in flight");
  expect(textOf(markupAfter(warm, <Producer />))).toContain("1 message sent");
  expect(textOf(markupAfter([], <QueueNode />))).toContain("empty");
});
