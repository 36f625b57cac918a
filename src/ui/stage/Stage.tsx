// The stage: callers, front doors, the service and its execution environments, and what travels between them.

import "@xyflow/react/dist/base.css";
import { Background, BackgroundVariant, ReactFlow, ReactFlowProvider, useReactFlow } from "@xyflow/react";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { isOutsideKnown } from "../../readings/hostsInUse.ts";
import { useSelection } from "../selection.ts";
import { useSessionState } from "../SessionContext.ts";
import { watchSize } from "./canvas.ts";
import { gridShape } from "./fleet/gridShape.ts";
import { useFleetPlaces } from "./fleet/useFleetPlaces.ts";
import { MessageLayer } from "./messages/MessageLayer.tsx";
import styles from "./Stage.module.css";
import { StageControls } from "./StageControls.tsx";
import { chipsUpTo, gridArea, stageLayout } from "./stageLayout.ts";
import { edgesOf, edgeTypes, nodesOf, nodeTypes } from "./stageNodes.tsx";
import { leastZoom, viewportFor } from "./viewportFor.ts";

export function Stage() {
  return (
    <ReactFlowProvider>
      <StageView />
    </ReactFlowProvider>
  );
}

/** Narrower than this, data goes from top to bottom. */
const narrowWidth = 680;

function StageView() {
  const stage = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  useEffect(() => {
    if (!stage.current) return undefined;
    return watchSize(stage.current, (width, height) => setSize({ width, height }));
  }, []);

  const orientation = size && size.width < narrowWidth ? "down" : "across";
  // Deferred: cards that turn into a grid of a hundred are drawn in small portions, not within the task that tells all.
  const places = useDeferredValue(useFleetPlaces(stage));
  const opened = useSelection(({ openedEnvironment }) => openedEnvironment);
  const focus = places.length > 0 ? opened : null;
  const buckets = useOutsideBuckets();
  const layout = useMemo(
    () => stageLayout(places, focus, orientation, buckets),
    [places, focus, orientation, buckets],
  );
  const shape = useMemo(
    () => gridShape(Math.max(chipsUpTo + 1, places.length), gridArea.width, gridArea.height),
    [places.length],
  );
  const nodes = useMemo(() => [...nodesOf(layout, places, shape)], [layout, places, shape]);
  const edges = useMemo(() => [...edgesOf(layout)], [layout]);
  const ground = useMemo(() => ({ layout, places, grid: shape }), [layout, places, shape]);

  const { setViewport } = useReactFlow();
  const [isMoved, setMoved] = useState(false);
  const { frame } = layout;
  useEffect(() => {
    if (size && !isMoved) void setViewport(viewportFor(frame, size.width, size.height, orientation));
  }, [frame.width, frame.height, size, orientation, isMoved, setViewport, frame]);

  return (
    <div ref={stage} className={styles.stage}>
      <ReactFlow
        aria-label="Stage"
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        minZoom={leastZoom * 0.7}
        maxZoom={2.5}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        panOnScroll
        zoomOnDoubleClick={false}
        deleteKeyCode={null}
        disableKeyboardA11y
        // On a phone the environment's words reach into the other corner.
        attributionPosition={orientation === "down" ? "bottom-left" : "bottom-right"}
        onMoveStart={(event) => {
          if (event) setMoved(true);
        }}
      >
        <Background variant={BackgroundVariant.Dots} gap={22} size={1.4} />
      </ReactFlow>
      {size && <MessageLayer ground={ground} width={size.width} height={size.height} />}
      <StageControls isMoved={isMoved} onZoom={() => setMoved(true)} onFit={() => setMoved(false)} />
    </div>
  );
}

/** How many buckets the outside world has; `null` until somebody asked a host of it. */
function useOutsideBuckets(): number | null {
  return useSessionState(({ world }) => (isOutsideKnown(world) ? world.buckets.size : null));
}
