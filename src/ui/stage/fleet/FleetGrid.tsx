// A large fleet: one canvas, a cell for each environment. A cell keeps its place as long as its environment lives.

import { type KeyboardEvent, memo, type PointerEvent, useEffect, useRef, useState } from "react";
import type { EnvironmentId } from "../../../model/id.ts";
import { environmentState } from "../../../readings/environmentState.ts";
import type { World } from "../../../world/world.ts";
import { joined } from "../../kit/joined.ts";
import { VisuallyHidden } from "../../kit/VisuallyHidden.tsx";
import { openEnvironment, useSelection } from "../../selection.ts";
import { useSessionState, useShown } from "../../SessionContext.ts";
import { clearedContext } from "../canvas.ts";
import { gridArea } from "../stageLayout.ts";
import { useThemeColours } from "../themeColours.ts";
import { fleetCounts, fleetSummary } from "./fleetCounts.ts";
import styles from "./FleetGrid.module.css";
import { FleetLegend } from "./FleetLegend.tsx";
import { cellRect, type GridShape, placeAt } from "./gridShape.ts";
import { paintGrid } from "./paintGrid.ts";

interface FleetGridProps {
  readonly places: readonly EnvironmentId[];
  readonly shape: GridShape;
}

export const FleetGrid = memo(function FleetGrid({ places, shape }: FleetGridProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [active, setActive] = useState(0);
  const [pointed, setPointed] = useState<number | null>(null);
  const opened = useSelection(({ openedEnvironment }) => openedEnvironment);
  useGridPainting(canvas, places, shape);

  const place = Math.min(active, places.length - 1);
  const openedPlace = opened === null ? -1 : places.indexOf(opened);
  const pointAt = ({ nativeEvent, currentTarget }: PointerEvent<HTMLElement>): number | null => {
    const box = currentTarget.getBoundingClientRect();
    // The viewport zooms the canvas.
    const zoom = box.width / currentTarget.offsetWidth;
    return placeAt(
      shape,
      places.length,
      (nativeEvent.clientX - box.left) / zoom,
      (nativeEvent.clientY - box.top) / zoom,
    );
  };
  const openAt = (at: number | null): void => {
    const id = at === null ? undefined : places[at];
    if (id === undefined || at === null) return;
    setActive(at);
    openEnvironment(id);
  };
  const move = (event: KeyboardEvent): void => {
    const next = placeAfter(event.key, place, places.length, shape.columns);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    setActive(next);
  };

  return (
    <section className={styles.field} aria-label="Fleet of execution environments">
      <FleetLegend />
      <Summary />
      <div
        className={joined(styles.area, "nopan")}
        style={{ width: gridArea.width, height: gridArea.height }}
        onPointerMove={(event) => setPointed(pointAt(event))}
        onPointerLeave={() => setPointed(null)}
        onPointerUp={(event) => openAt(pointAt(event))}
      >
        <canvas ref={canvas} className={styles.canvas} aria-hidden />
        {openedPlace >= 0 && <span className={styles.opened} style={boxOf(shape, openedPlace)} />}
        <ActiveCell
          id={places[place]}
          style={boxOf(shape, place)}
          onMove={move}
          onOpen={() => openAt(place)}
        />
        {pointed !== null && <Pointed id={places[pointed]} style={boxOf(shape, pointed)} />}
      </div>
    </section>
  );
});

/** One button that arrow keys move from cell to cell. */
function ActiveCell({
  id,
  style,
  onMove,
  onOpen,
}: {
  readonly id: EnvironmentId | undefined;
  readonly style: Box;
  readonly onMove: (event: KeyboardEvent) => void;
  readonly onOpen: () => void;
}) {
  const label = useSessionState(({ world }) => labelOf(world, id));
  return (
    <button
      type="button"
      className={styles.active}
      style={style}
      aria-label={`${label}. Arrow keys move, Enter looks inside.`}
      aria-live="polite"
      onKeyDown={onMove}
      onClick={(event) => {
        // A pointer's click has been taken by the area already.
        if (event.detail === 0) onOpen();
      }}
    />
  );
}

function Pointed({ id, style }: { readonly id: EnvironmentId | undefined; readonly style: Box }) {
  const label = useSessionState(({ world }) => labelOf(world, id));
  return (
    <span className={styles.pointed} style={style} aria-hidden>
      <span className={styles.tip}>{label}</span>
    </span>
  );
}

function Summary() {
  const counts = useSessionState(({ world }) => fleetCounts(world));
  return <VisuallyHidden>{fleetSummary(counts)}</VisuallyHidden>;
}

function labelOf({ environments }: World, id: EnvironmentId | undefined): string {
  if (id === undefined) return "no environment";
  const environment = environments.get(id);
  return environment
    ? `${id} · ${environmentState(environment).label} · served ${environment.served}`
    : `${id} · gone`;
}

type Box = Readonly<Record<"left" | "top" | "width" | "height", number>>;

function boxOf(shape: GridShape, place: number): Box {
  const { x, y, width, height } = cellRect(shape, place);
  return { left: x, top: y, width, height };
}

function placeAfter(key: string, place: number, count: number, columns: number): number | null {
  const next = {
    ArrowRight: place + 1,
    ArrowLeft: place - 1,
    ArrowDown: place + columns,
    ArrowUp: place - columns,
    Home: 0,
    End: count - 1,
  }[key];
  return next === undefined || next < 0 || next >= count ? null : next;
}

/** Paints once a frame at most, when something changed. */
function useGridPainting(
  canvas: React.RefObject<HTMLCanvasElement | null>,
  places: readonly EnvironmentId[],
  shape: GridShape,
): void {
  const shown = useShown();
  const colours = useThemeColours();
  useEffect(() => {
    let frame: number | null = null;
    const paint = (): void => {
      frame = null;
      const context = canvas.current && clearedContext(canvas.current, gridArea.width, gridArea.height);
      if (context) paintGrid(context, shown.getState().world, places, shape, colours);
    };
    const wake = (): void => {
      frame ??= requestAnimationFrame(paint);
    };
    wake();
    const stop = shown.subscribe(wake);
    return () => {
      stop();
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, [canvas, shown, places, shape, colours]);
}
