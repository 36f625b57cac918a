// Where everything on the stage is. A function of who has a place and of the screen's shape, of nothing else.
//
//   across:  laptop   ── API Gateway ─┐            ┌─ big card
//                                     ├─ service ──┼─ small cards, or a field of chips or cells
//            producer ── queue ───────┘            ┘

import type { EnvironmentId } from "../../model/id.ts";
import type { Orientation } from "./curve.ts";
import { around, type Rect } from "./rect.ts";

export const fixedBoxes = ["laptop", "producer", "apiGateway", "queue", "service", "outside"] as const;
export type FixedBox = (typeof fixedBoxes)[number];

export interface StageLayout {
  readonly orientation: Orientation;
  /** `outside` is there only when it is used. */
  readonly boxes: Readonly<Partial<Record<FixedBox, Rect>>>;
  readonly cards: readonly Card[];
  /** The environments as one box: chips or cells. */
  readonly field: { readonly kind: "chips" | "grid"; readonly rect: Rect } | null;
  /** The slot that says that nothing runs. */
  readonly empty: Rect | null;
  /** What is in view when all fits. */
  readonly frame: Rect;
}

export interface Card {
  readonly environmentId: EnvironmentId;
  readonly kind: "big" | "strip" | "tile";
  readonly rect: Rect;
}

const cardWidth = 430;
const bigCardHeight = 292;
const stripHeight = 96;
const tileHeight = 86;
const gap = 12;
/** Beyond these numbers of places: tiles, chips, cells. */
const stripsUpTo = 3;
const tilesUpTo = 7;
export const chipsUpTo = 24;

export const chipShape = { columns: 6, width: 62, height: 46, gap: 4, left: 18, top: 40 } as const;
/** Inside of the grid's box. */
export const gridArea = { left: 18, top: 44, width: cardWidth - 36, height: 104 } as const;

const across: Record<FixedBox, Rect> = {
  laptop: { x: 0, y: 62, width: 126, height: 58 },
  producer: { x: 0, y: 226, width: 126, height: 58 },
  apiGateway: { x: 170, y: 62, width: 144, height: 58 },
  queue: { x: 170, y: 196, width: 144, height: 118 },
  service: { x: 362, y: 92, width: 162, height: 164 },
  outside: { x: 340, y: 284, width: 206, height: 66 },
};

const down: Record<FixedBox, Rect> = {
  laptop: { x: 0, y: 0, width: 208, height: 46 },
  producer: { x: 222, y: 0, width: 208, height: 46 },
  apiGateway: { x: 0, y: 62, width: 208, height: 46 },
  queue: { x: 222, y: 62, width: 208, height: 94 },
  service: { x: 0, y: 172, width: 430, height: 70 },
  outside: { x: 0, y: 116, width: 208, height: 66 },
};

/** A bucket's two rows in the box of the outside world. */
const bucketHeight = 42;
export const bucketsShown = 2;

/** `buckets`: how many the outside world has; `null`: nobody uses it. */
export function stageLayout(
  places: readonly EnvironmentId[],
  focus: EnvironmentId | null,
  orientation: Orientation,
  buckets: number | null,
): StageLayout {
  const boxes = boxesOf(orientation, buckets);
  const fleet =
    orientation === "across"
      ? fleetLayout(places, focus, 574, 0, "below")
      : fleetLayout(places, focus, 0, boxes.service.y + boxes.service.height + 16, "above");
  const frame = around([...Object.values(boxes), ...fleet.rects]);
  return {
    orientation,
    boxes,
    cards: fleet.cards,
    field: fleet.field,
    empty: fleet.empty,
    // The first three environments change nothing of the view.
    frame: orientation === "across" ? { ...frame, height: Math.max(frame.height, 400) } : frame,
  };
}

type Boxes = Omit<Record<FixedBox, Rect>, "outside"> & { readonly outside?: Rect };

function boxesOf(orientation: Orientation, buckets: number | null): Boxes {
  const { outside, ...always } = orientation === "across" ? across : down;
  if (buckets === null) return always;
  const height = outside.height + bucketHeight * Math.min(buckets, bucketsShown);
  const boxes = { ...always, outside: { ...outside, height } };
  if (orientation === "across") return boxes;
  // Beside the queue, and the service below both.
  return { ...boxes, service: { ...always.service, y: Math.max(always.service.y, outside.y + height + 16) } };
}

type Fleet = Pick<StageLayout, "cards" | "field" | "empty"> & { readonly rects: readonly Rect[] };

function fleetLayout(
  places: readonly EnvironmentId[],
  focus: EnvironmentId | null,
  x: number,
  y: number,
  /** Where the field is, seen from the card: on a narrow screen what is below the card would be out of view. */
  fieldIs: "above" | "below",
): Fleet {
  const big: Rect = { x, y, width: cardWidth, height: bigCardHeight };
  const [first, ...others] = places;
  if (first === undefined) return { cards: [], field: null, empty: big, rects: [big] };

  const below = y + bigCardHeight + gap;
  if (places.length <= tilesUpTo) {
    const kind = places.length <= stripsUpTo ? "strip" : "tile";
    const columns = kind === "strip" ? 1 : 3;
    const height = kind === "strip" ? stripHeight : tileHeight;
    const width = (cardWidth - (columns - 1) * gap) / columns;
    const small = others.map((environmentId, index): Card => {
      const rect = {
        x: x + (index % columns) * (width + gap),
        y: below + Math.floor(index / columns) * (height + gap),
        width,
        height,
      };
      return { environmentId, kind, rect };
    });
    const cards: Card[] = [{ environmentId: first, kind: "big", rect: big }, ...small];
    return { cards, field: null, empty: null, rects: cards.map((card) => card.rect) };
  }

  const kind = places.length <= chipsUpTo ? "chips" : "grid";
  const { columns, height, gap: chipGap, top } = chipShape;
  const chipRows = Math.ceil(places.length / columns);
  const fieldHeight =
    kind === "chips" ? top + chipRows * (height + chipGap) + 12 : gridArea.top + gridArea.height + 14;
  const field = { x, y: fieldIs === "above" ? y : below, width: cardWidth, height: fieldHeight };
  const card = fieldIs === "above" ? { ...big, y: y + fieldHeight + gap } : big;
  const shown = focus !== null && places.includes(focus) ? focus : first;
  return {
    cards: [{ environmentId: shown, kind: "big", rect: card }],
    field: { kind, rect: field },
    empty: null,
    rects: [card, field],
  };
}
