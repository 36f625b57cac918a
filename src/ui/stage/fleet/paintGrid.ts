// Paints the cells of a fleet. A state is a colour and a pattern; frozen is hatched.

import type { EnvironmentId } from "../../../model/id.ts";
import { environmentState } from "../../../readings/environmentState.ts";
import type { World } from "../../../world/world.ts";
import { meaningColour } from "../meaningColour.ts";
import type { Rect } from "../rect.ts";
import type { ThemeColours } from "../themeColours.ts";
import { type CellPattern, cellMarks } from "./cellMark.ts";
import { cellRect, type GridShape } from "./gridShape.ts";

export function paintGrid(
  context: CanvasRenderingContext2D,
  world: World,
  places: readonly EnvironmentId[],
  shape: GridShape,
  colours: ThemeColours,
): void {
  context.lineWidth = 1;
  places.forEach((id, place) => {
    const rect = cellRect(shape, place);
    const environment = world.environments.get(id);
    if (!environment) {
      paintFrame(context, rect, colours.of("line"));
      return;
    }
    const state = environmentState(environment);
    paintCell(
      context,
      rect,
      cellMarks[state.name].pattern,
      colours.of(meaningColour(state.meaning)),
      colours,
    );
  });
}

const heights = { rising1: 0.3, rising2: 0.5, rising3: 0.75 } as const;

function paintCell(
  context: CanvasRenderingContext2D,
  rect: Rect,
  pattern: CellPattern,
  colour: string,
  colours: ThemeColours,
): void {
  const { x, y, width, height } = rect;
  context.fillStyle = colour;
  switch (pattern) {
    case "solid":
      roundedRect(context, rect);
      context.fill();
      return;
    case "rising1":
    case "rising2":
    case "rising3": {
      const filled = height * heights[pattern];
      paintFrame(context, rect, colour);
      context.fillRect(x, y + height - filled, width, filled);
      return;
    }
    case "hatch":
      paintHatch(context, rect, colour);
      return;
    case "cross":
      roundedRect(context, rect);
      context.fill();
      context.strokeStyle = colours.of("panel");
      context.beginPath();
      context.moveTo(x + width * 0.25, y + height * 0.25);
      context.lineTo(x + width * 0.75, y + height * 0.75);
      context.moveTo(x + width * 0.75, y + height * 0.25);
      context.lineTo(x + width * 0.25, y + height * 0.75);
      context.lineWidth = Math.max(1, width / 9);
      context.stroke();
      context.lineWidth = 1;
      return;
    case "frame":
      paintFrame(context, rect, colour);
      return;
  }
}

function roundedRect(context: CanvasRenderingContext2D, { x, y, width, height }: Rect): void {
  context.beginPath();
  if (width < 5) context.rect(x, y, width, height);
  else context.roundRect(x, y, width, height, Math.min(3, width / 5));
}

function paintFrame(context: CanvasRenderingContext2D, rect: Rect, colour: string): void {
  context.strokeStyle = colour;
  roundedRect(context, { x: rect.x + 0.5, y: rect.y + 0.5, width: rect.width - 1, height: rect.height - 1 });
  context.stroke();
}

/** Lines from lower left to upper right, the same distance apart in every cell. */
function paintHatch(context: CanvasRenderingContext2D, rect: Rect, colour: string): void {
  const { x, y, width, height } = rect;
  context.globalAlpha = 0.75;
  paintFrame(context, rect, colour);
  const step = width < 6 ? 2 : 4;
  context.strokeStyle = colour;
  context.beginPath();
  for (let along = step; along < width + height; along += step) {
    const startX = Math.max(0, along - height);
    const endX = Math.min(width, along);
    context.moveTo(x + startX, y + (along - startX));
    context.lineTo(x + endX, y + (along - endX));
  }
  context.stroke();
  context.globalAlpha = 1;
}
