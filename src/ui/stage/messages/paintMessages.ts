// Paints what is under way at one moment: a dot on its way, its label beside it unless there is a crowd.

import type { MessageUnderWay } from "../../../readings/messagesUnderWay.ts";
import { type Curve, pointOn } from "../curve.ts";
import type { Point, Rect } from "../rect.ts";
import type { LabelPlace } from "./anchors.ts";
import type { ThemeColours } from "../themeColours.ts";
import type { View } from "../viewportFor.ts";
import { type MessageLook, messageLooks } from "./messageLook.ts";

export interface Travelling {
  readonly id: string;
  readonly meaning: MessageUnderWay["meaning"];
  readonly curve: Curve;
  /** How much of the way is behind it, 0 to 1. */
  readonly part: number;
  /** `null` where the card that it travels in says what it is. */
  readonly label: string | null;
  readonly labelPlace: LabelPlace | null;
}

export interface Scene {
  readonly view: View;
  readonly width: number;
  readonly height: number;
  readonly colours: ThemeColours;
  /** `still`: no travel; the way is lit and the label stands where the message goes. */
  readonly motion: "travel" | "still";
  readonly showsLabels: boolean;
}

/** From here on the dots are small and swarm a little, so that a hundred are not one. */
const crowdFrom = 14;

export function paintMessages(
  context: CanvasRenderingContext2D,
  travelling: readonly Travelling[],
  scene: Scene,
): void {
  const isCrowd = travelling.length >= crowdFrom;
  const taken: Rect[] = [];
  for (const each of travelling) {
    const look = messageLooks[each.meaning];
    const part = scene.motion === "still" ? 1 : eased(each.part);
    if (scene.motion === "still") paintWay(context, each.curve, look, scene);
    else if (!isCrowd) paintTail(context, each.curve, part, look, scene);
    const point = onScreen(pointOn(each.curve, part), scene.view);
    const at = isCrowd ? swarmed(point, each.id, scene.view.zoom) : point;
    paintMark(context, at, look, (isCrowd ? 3.6 : 6) * Math.max(0.75, scene.view.zoom), scene.colours);
    if (!isCrowd && scene.showsLabels && each.label !== null) {
      paintLabel(context, at, each.label, each.labelPlace, taken, scene);
    }
  }
}

/** Leaves gently, arrives gently. */
function eased(part: number): number {
  const clamped = Math.min(1, Math.max(0, part));
  return clamped * clamped * (3 - 2 * clamped);
}

function onScreen({ x, y }: Point, view: View): Point {
  return { x: x * view.zoom + view.x, y: y * view.zoom + view.y };
}

function swarmed({ x, y }: Point, id: string, zoom: number): Point {
  let hash = 7;
  for (let index = 0; index < id.length; index++) hash = (hash * 31 + id.charCodeAt(index)) % 10_007;
  return { x: x + ((hash % 11) - 5) * 1.4 * zoom, y: y + (((hash >> 4) % 11) - 5) * 2 * zoom };
}

function paintWay(context: CanvasRenderingContext2D, curve: Curve, look: MessageLook, scene: Scene): void {
  const [from, bendFrom, bendTo, to] = [curve.from, curve.bendFrom, curve.bendTo, curve.to].map((point) =>
    onScreen(point, scene.view),
  );
  if (!from || !bendFrom || !bendTo || !to) return;
  context.strokeStyle = scene.colours.of(look.colour);
  context.lineWidth = 2.5;
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.bezierCurveTo(bendFrom.x, bendFrom.y, bendTo.x, bendTo.y, to.x, to.y);
  context.stroke();
}

function paintTail(
  context: CanvasRenderingContext2D,
  curve: Curve,
  part: number,
  look: MessageLook,
  { view, colours }: Scene,
): void {
  const steps = 8;
  const length = 0.3;
  context.strokeStyle = colours.of(look.colour);
  context.lineWidth = 3 * Math.max(0.75, view.zoom);
  context.lineCap = "round";
  for (let step = 0; step < steps; step++) {
    const start = part - (length * (steps - step)) / steps;
    const end = part - (length * (steps - step - 1)) / steps;
    if (end <= 0) continue;
    const from = onScreen(pointOn(curve, Math.max(0, start)), view);
    const to = onScreen(pointOn(curve, end), view);
    context.globalAlpha = 0.5 * ((step + 1) / steps);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }
  context.globalAlpha = 1;
}

function paintMark(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  { colour, shape }: MessageLook,
  radius: number,
  colours: ThemeColours,
): void {
  context.beginPath();
  if (shape === "diamond") {
    const reach = radius * 1.25;
    context.moveTo(x, y - reach);
    context.lineTo(x + reach, y);
    context.lineTo(x, y + reach);
    context.lineTo(x - reach, y);
    context.closePath();
  } else if (shape === "square") {
    context.rect(x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8);
  } else {
    context.arc(x, y, radius, 0, Math.PI * 2);
  }
  context.fillStyle = shape === "ring" ? colours.of("panel") : colours.of(colour);
  context.strokeStyle = shape === "ring" ? colours.of(colour) : colours.of("panel");
  context.lineWidth = shape === "ring" ? radius * 0.45 : 1.5;
  context.fill();
  context.stroke();
}

const labelHeight = 24;

function paintLabel(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  text: string,
  place: LabelPlace | null,
  taken: Rect[],
  { width, height, colours, view }: Scene,
): void {
  context.font = `600 11.5px ${colours.of("sans")}`;
  const boxWidth = context.measureText(text).width + 20;
  const clearOf = place && place.y * view.zoom + view.y;
  const isBelow = place?.side === "below";
  const top = clearOf === null ? y - labelHeight - 12 : isBelow ? clearOf + 8 : clearOf - 8 - labelHeight;
  const right = place ? place.right * view.zoom + view.x : width;
  const box = freeBox(
    {
      x: Math.min(right - boxWidth - 6, Math.max(6, x - boxWidth / 2)),
      y: Math.min(height - labelHeight - 6, Math.max(6, top)),
      width: boxWidth,
      height: labelHeight,
    },
    taken,
    isBelow ? 1 : -1,
  );
  if (!box) return;
  taken.push(box);
  paintLeader(context, { x, y }, box, colours);
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, 6);
  context.fillStyle = colours.of("raised");
  context.strokeStyle = colours.of("line");
  context.lineWidth = 1;
  context.fill();
  context.stroke();
  context.fillStyle = colours.of("ink");
  context.textBaseline = "middle";
  context.fillText(text, box.x + 10, box.y + labelHeight / 2 + 0.5);
}

/** From the dot to its label, where the label stands off. */
function paintLeader(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  box: Rect,
  colours: ThemeColours,
): void {
  const edge = y > box.y ? box.y + box.height : box.y;
  if (Math.abs(y - edge) < 14) return;
  context.strokeStyle = colours.of("muted");
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x, y > edge ? y - 8 : y + 8);
  context.lineTo(x, edge);
  context.stroke();
}

/** Beyond what is there already; `null` where it is full. */
function freeBox(box: Rect, taken: readonly Rect[], direction: 1 | -1): Rect | null {
  for (let tries = 0; tries < 4; tries++) {
    const candidate = { ...box, y: box.y + direction * tries * (labelHeight + 3) };
    if (candidate.y < 2) return null;
    if (!taken.some((other) => overlaps(candidate, other))) return candidate;
  }
  return null;
}

function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
