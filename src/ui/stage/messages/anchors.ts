// Where a message travels: the curve between the two places it names, over the stage as it is laid out.

import type { EnvironmentId } from "../../../model/id.ts";
import type { MessageUnderWay, Place } from "../../../readings/messagesUnderWay.ts";
import { type Curve, curveBetween, type Orientation, reversed, straight } from "../curve.ts";
import { cellRect, type GridShape } from "../fleet/gridShape.ts";
import { center, type Rect } from "../rect.ts";
import { chipShape, gridArea, type Card, type StageLayout } from "../stageLayout.ts";
import { laneOf, laneSpan } from "../environment/lanes.ts";

export interface Ground {
  readonly layout: StageLayout;
  readonly places: readonly EnvironmentId[];
  readonly grid: GridShape;
}

type Route = Pick<MessageUnderWay, "from" | "to" | "meaning">;

/** `null` where the stage shows no such way. */
export function messageCurve(message: Route, ground: Ground): Curve | null {
  const { from, to } = message;
  if (isRoom(from) && isRoom(to)) return curveInside(message, cardOf(from.environmentId, ground));
  const start = rectOf(from, ground);
  const end = rectOf(to, ground);
  if (!start || !end) return null;
  const { orientation } = ground.layout;
  const skipsFrontDoors = [from.name, to.name].includes("service") && isCaller(from.name, to.name);
  if (skipsFrontDoors && orientation === "across") return overTheTop(start, end);
  if (from.name === "laptop" && to.name === "outside") return toOutside(start, end, orientation);
  if (from.name === "outside" && to.name === "laptop") return reversed(toOutside(end, start, orientation));
  return curveBetween(start, end, orientation);
}

/** Whether the way lies inside a card, where the lanes carry the label. */
export function staysInside({ from, to }: Route): boolean {
  return isRoom(from) && isRoom(to);
}

/** Labels stand clear of the boxes. */
export interface LabelPlace {
  readonly side: "above" | "below";
  /** The edge of the boxes to stay clear of. */
  readonly y: number;
  /** Where the environments begin. */
  readonly right: number;
}

/** Where the label of a message between two boxes stands; `null`: beside its dot. */
export function labelPlace({ from, to }: Route, { layout }: Ground): LabelPlace | null {
  const { boxes, orientation } = layout;
  const { service } = boxes;
  if (orientation === "down" || !service) return null;
  const doors = [from, to].flatMap((place) =>
    isRoom(place) || place.name === "service" ? [] : (boxes[place.name] ?? []),
  );
  const [first] = doors;
  const right = layout.cards[0]?.rect.x ?? layout.empty?.x ?? layout.frame.width;
  if (!first) return { side: "above", y: service.y, right };
  return center(first).y > center(service).y
    ? { side: "below", y: Math.max(...doors.map(({ y, height }) => y + height)), right }
    : { side: "above", y: Math.min(...doors.map(({ y }) => y)), right };
}

type Room = Extract<Place, { readonly environmentId: EnvironmentId }>;

function isRoom(place: Place): place is Room {
  return place.name === "runtimeApi" || place.name === "container";
}

function isCaller(...names: readonly Place["name"][]): boolean {
  return names.includes("laptop") || names.includes("producer");
}

function cardOf(environmentId: EnvironmentId, { layout }: Ground): Card | undefined {
  return layout.cards.find((card) => card.environmentId === environmentId);
}

function curveInside(message: Route, card: Card | undefined): Curve | null {
  const span = card && laneSpan(card, laneOf(message));
  if (!span) return null;
  const { left, right, y } = span;
  const api = { x: left, y };
  const container = { x: right, y };
  return message.from.name === "runtimeApi" ? straight(api, container) : straight(container, api);
}

function rectOf(place: Place, ground: Ground): Rect | null {
  if (!isRoom(place)) return ground.layout.boxes[place.name] ?? null;
  const card = cardOf(place.environmentId, ground);
  return card ? card.rect : cellOf(place.environmentId, ground);
}

function cellOf(environmentId: EnvironmentId, { layout, places, grid }: Ground): Rect | null {
  const place = places.indexOf(environmentId);
  if (!layout.field || place < 0) return null;
  const { rect, kind } = layout.field;
  if (kind === "grid") {
    const cell = cellRect(grid, place);
    return { ...cell, x: rect.x + gridArea.left + cell.x, y: rect.y + gridArea.top + cell.y };
  }
  const { columns, width, height, gap, left, top } = chipShape;
  return {
    x: rect.x + left + (place % columns) * (width + gap),
    y: rect.y + top + Math.floor(place / columns) * (height + gap),
    width,
    height,
  };
}

/** From the laptop between the front doors to the outside world, or on narrow screens past API Gateway. */
function toOutside(from: Rect, to: Rect, orientation: Orientation): Curve {
  if (orientation === "across") {
    const start = { x: center(from).x, y: from.y + from.height };
    const end = { x: to.x, y: center(to).y };
    return {
      from: start,
      bendFrom: { x: start.x + 20, y: start.y + 60 },
      bendTo: { x: end.x, y: start.y },
      to: end,
    };
  }
  const start = { x: from.x + 10, y: from.y + from.height };
  const end = { x: to.x + 10, y: to.y };
  return { from: start, bendFrom: { ...start, x: start.x - 26 }, bendTo: { ...end, x: end.x - 26 }, to: end };
}

/** `aws lambda invoke` passes API Gateway by. */
function overTheTop(from: Rect, to: Rect): Curve {
  const curve = curveBetween(from, to, "across");
  return {
    ...curve,
    bendFrom: { x: curve.bendFrom.x, y: curve.from.y - 110 },
    bendTo: { x: curve.bendTo.x, y: curve.from.y - 110 },
  };
}
