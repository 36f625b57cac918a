import { expect, test } from "vitest";
import { virtualTime } from "../../model/time.ts";
import type { TimelineRow, TimelineSpan } from "../../readings/timeline.ts";
import { neighbourSpan, spanRefAt } from "./spanRef.ts";
import type { TimelineShape } from "./timelineShape.ts";

function span(kind: TimelineSpan["kind"], from: number, to: number | null): TimelineSpan {
  return {
    kind,
    from: virtualTime(from),
    to: to === null ? null : virtualTime(to),
    requestId: null,
    outcome: null,
  };
}

const rows: TimelineRow[] = [
  {
    environmentId: "env-1",
    version: 1,
    launchedAt: virtualTime(0),
    goneAt: null,
    spans: [span("init", 0, 100), span("invoke", 100, 200), span("frozen", 200, null)],
  },
  {
    environmentId: "env-2",
    version: 1,
    launchedAt: virtualTime(0),
    goneAt: null,
    spans: [span("init", 50, 150)],
  },
];

const shape: TimelineShape = {
  width: 1112,
  height: 200,
  scrollTop: 0,
  rowHeight: 26,
  gutter: 100,
  window: { time: { squeezes: [], squeezedMs: 0 }, from: 0, to: 1000 },
};

test("a point on the chart names the span that is drawn there", () => {
  expect(spanRefAt(rows, shape, 100 + 150, 30)).toMatchObject({ environmentId: "env-1", span: 1 });
  expect(spanRefAt(rows, shape, 100 + 900, 30)).toMatchObject({ environmentId: "env-1", span: 2 });
  expect(spanRefAt(rows, shape, 100 + 100, 60)).toMatchObject({ environmentId: "env-2", span: 0 });
  expect(spanRefAt(rows, shape, 100 + 500, 60)).toBeNull();
  expect(spanRefAt(rows, shape, 300, 5)).toBeNull();
});

test("arrow keys go along a row and from row to row, and stop at the ends", () => {
  const first = neighbourSpan(rows, null, "Home");
  expect(first).toMatchObject({ row: 0, span: 0 });
  expect(neighbourSpan(rows, first, "ArrowRight")).toMatchObject({ row: 0, span: 1 });
  expect(neighbourSpan(rows, first, "ArrowLeft")).toBeNull();
  expect(neighbourSpan(rows, first, "End")).toMatchObject({ row: 0, span: 2 });
  expect(neighbourSpan(rows, { row: 0, span: 2, environmentId: "env-1" }, "ArrowDown")).toMatchObject({
    row: 1,
    span: 0,
  });
  expect(neighbourSpan(rows, first, "ArrowUp")).toBeNull();
});
