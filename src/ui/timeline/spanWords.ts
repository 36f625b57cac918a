// What a span of the timeline says.

import { durationText } from "../../readings/durationText.ts";
import { shortId } from "../../readings/eventName.ts";
import type { SpanKind, TimelineRow, TimelineSpan } from "../../readings/timeline.ts";
import type { ColourName } from "../stage/themeColours.ts";

interface SpanLook {
  readonly word: string;
  readonly short: string;
  readonly colour: ColourName;
  readonly fill: "solid" | "pale" | "hatch" | "cross";
}

export const spanLooks: Readonly<Record<SpanKind, SpanLook>> = {
  download: { word: "image download", short: "image", colour: "faint", fill: "solid" },
  boot: { word: "boot", short: "boot", colour: "faint", fill: "pale" },
  init: { word: "init", short: "init", colour: "init", fill: "solid" },
  invoke: { word: "invoke", short: "invoke", colour: "logic", fill: "solid" },
  frozen: { word: "frozen", short: "frozen", colour: "next", fill: "hatch" },
  thaw: { word: "thaw", short: "thaw", colour: "next", fill: "solid" },
  timedOut: { word: "timed out", short: "timeout", colour: "fail", fill: "cross" },
  crashed: { word: "crashed", short: "crash", colour: "fail", fill: "cross" },
  shuttingDown: { word: "shutting down", short: "ends", colour: "faint", fill: "pale" },
};

/** An invocation that did not end in a response has a mark at its end. */
export function hasFailed({ kind, outcome }: TimelineSpan): boolean {
  return kind === "invoke" && outcome !== null && outcome !== "response";
}

/** For the bar itself: the longest that has room is taken. */
export function spanLabels(span: TimelineSpan, now: number): readonly string[] {
  const length = durationText(roundedMs(lengthOf(span, now)));
  const { word, short } = spanLooks[span.kind];
  return span.kind === "invoke" ? [length] : [`${word} ${length}`, `${short} ${length}`, short];
}

/** `env-1 · invoke 812 ms · response · event 3f2a… · from 1.2 s to 2.012 s` */
export function spanSentence({ environmentId }: TimelineRow, span: TimelineSpan, now: number): string {
  const parts = [
    environmentId,
    `${spanLooks[span.kind].word} ${durationText(roundedMs(lengthOf(span, now)))}`,
  ];
  if (span.outcome !== null) parts.push(span.outcome);
  if (span.requestId !== null) parts.push(`event ${shortId(span.requestId)}`);
  parts.push(`from ${momentText(span.from)}${span.to === null ? "" : ` to ${momentText(span.to)}`}`);
  return parts.join(" · ");
}

/** For an idle stretch that is squeezed: the longest that has room is taken. */
export function idleLabels(ms: number): readonly string[] {
  const stepMs = ms < 10_000 ? 100 : 1000;
  const exact = durationText(Math.floor(ms / stepMs) * stepMs);
  const rough = ms < 60_000 ? exact : durationText(Math.floor(ms / 60_000) * 60_000);
  return [`⋯ ${exact} idle`, `⋯ ${exact}`, `⋯ ${rough}`, "⋯"];
}

/** A moment on the axis: `0 s`, `1.25 s`, `2 min 5.04 s`. */
export function momentText(at: number): string {
  const minutes = Math.floor(at / 60_000);
  const seconds = Number(((at - minutes * 60_000) / 1000).toFixed(4));
  if (minutes === 0) return `${seconds} s`;
  const whole = durationText(minutes * 60_000);
  return seconds === 0 ? whole : `${whole} ${seconds} s`;
}

export function lengthOf({ from, to }: TimelineSpan, now: number): number {
  return Math.max(0, (to ?? now) - from);
}

function roundedMs(ms: number): number {
  return ms > 10_000 ? Math.round(ms / 10) * 10 : ms;
}
