// The layout as React Flow's nodes and wires. The nodes carry names only: what they show they read from the session.

import { BaseEdge, type Edge, type EdgeProps, type Node, type NodeProps, Position } from "@xyflow/react";
import type { ComponentType } from "react";
import type { EnvironmentId } from "../../model/id.ts";
import { curveBetween, pathOf } from "./curve.ts";
import { ApiGateway } from "./doors/ApiGateway.tsx";
import { Laptop, Producer } from "./doors/Callers.tsx";
import { OutsideNode } from "./doors/OutsideNode.tsx";
import { QueueNode } from "./doors/QueueNode.tsx";
import { ServiceNode } from "./doors/ServiceNode.tsx";
import { BigCard } from "./environment/BigCard.tsx";
import { ChipField } from "./environment/ChipField.tsx";
import { EmptySlot } from "./environment/EmptySlot.tsx";
import { StripCard } from "./environment/StripCard.tsx";
import { TileCard } from "./environment/TileCard.tsx";
import { FleetGrid } from "./fleet/FleetGrid.tsx";
import type { GridShape } from "./fleet/gridShape.ts";
import { Ports } from "./Ports.tsx";
import type { Rect } from "./rect.ts";
import { type FixedBox, fixedBoxes, type StageLayout } from "./stageLayout.ts";

type CardNode = Node<{ readonly environmentId: EnvironmentId }, "big" | "strip" | "tile">;
type FieldNode = Node<
  { readonly places: readonly EnvironmentId[]; readonly shape: GridShape },
  "chips" | "grid"
>;
type PlainNode = Node<Record<string, never>, FixedBox | "empty">;
export type StageNode = CardNode | FieldNode | PlainNode;
export type WireEdge = Edge<{ readonly path: string; readonly isFaint: boolean }, "wire">;

function plain(Content: ComponentType) {
  return ({ sourcePosition, targetPosition }: NodeProps<PlainNode>) => (
    <>
      <Ports sourcePosition={sourcePosition} targetPosition={targetPosition} />
      <Content />
    </>
  );
}

export const nodeTypes = {
  laptop: plain(Laptop),
  producer: plain(Producer),
  apiGateway: plain(ApiGateway),
  queue: plain(QueueNode),
  service: plain(ServiceNode),
  outside: plain(OutsideNode),
  empty: plain(EmptySlot),
  big: ({ data, targetPosition }: NodeProps<CardNode>) => (
    <>
      <Ports targetPosition={targetPosition} />
      <BigCard environmentId={data.environmentId} />
    </>
  ),
  strip: ({ data, targetPosition }: NodeProps<CardNode>) => (
    <>
      <Ports targetPosition={targetPosition} />
      <StripCard environmentId={data.environmentId} />
    </>
  ),
  tile: ({ data, targetPosition }: NodeProps<CardNode>) => (
    <>
      <Ports targetPosition={targetPosition} />
      <TileCard environmentId={data.environmentId} />
    </>
  ),
  chips: ({ data, targetPosition }: NodeProps<FieldNode>) => (
    <>
      <Ports targetPosition={targetPosition} />
      <ChipField places={data.places} />
    </>
  ),
  grid: ({ data, targetPosition }: NodeProps<FieldNode>) => (
    <>
      <Ports targetPosition={targetPosition} />
      <FleetGrid places={data.places} shape={data.shape} />
    </>
  ),
};

export const edgeTypes = {
  wire: ({ data }: EdgeProps<WireEdge>) => (
    <BaseEdge
      path={data?.path ?? ""}
      interactionWidth={0}
      style={data?.isFaint ? { strokeDasharray: "2 5" } : undefined}
    />
  ),
};

export function nodesOf(
  layout: StageLayout,
  places: readonly EnvironmentId[],
  shape: GridShape,
): readonly StageNode[] {
  const { boxes, cards, field, empty, orientation } = layout;
  const positions =
    orientation === "across"
      ? { sourcePosition: Position.Right, targetPosition: Position.Left }
      : { sourcePosition: Position.Bottom, targetPosition: Position.Top };
  // With size and handles told, React Flow has nothing to measure. Where the handles are is all one: wires have paths.
  const handles = [
    { type: "source" as const, position: positions.sourcePosition, x: 0, y: 0 },
    { type: "target" as const, position: positions.targetPosition, x: 0, y: 0 },
  ];
  const placed = ({ x, y, width, height }: Rect) => ({
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles,
    ...positions,
  });
  const nodes: StageNode[] = [];
  for (const name of fixedBoxes) {
    const rect = boxes[name];
    if (rect) nodes.push({ id: name, type: name, data: {}, ...placed(rect) });
  }
  for (const { environmentId, kind, rect } of cards) {
    nodes.push({ id: environmentId, type: kind, data: { environmentId }, ...placed(rect) });
  }
  if (field) nodes.push({ id: "field", type: field.kind, data: { places, shape }, ...placed(field.rect) });
  if (empty) nodes.push({ id: "empty", type: "empty", data: {}, ...placed(empty) });
  return nodes;
}

/** From the service to the cards and the field as a whole: never one for each environment. */
export function edgesOf({ boxes, cards, field, empty, orientation }: StageLayout): readonly WireEdge[] {
  const edges: WireEdge[] = [];
  const connect = (source: FixedBox, target: string, to: Rect | undefined, isFaint = false): void => {
    const from = boxes[source];
    if (!from || !to) return;
    const path = pathOf(curveBetween(from, to, orientation));
    edges.push({ id: `${source}-${target}`, type: "wire", source, target, data: { path, isFaint } });
  };
  connect("laptop", "apiGateway", boxes.apiGateway);
  connect("producer", "queue", boxes.queue);
  connect("apiGateway", "service", boxes.service);
  connect("queue", "service", boxes.service);
  const [first] = cards;
  // A wire to a card in the second column would run under the first.
  for (const { environmentId, rect } of cards) {
    if (rect.x === first?.rect.x) connect("service", environmentId, rect);
  }
  if (field) connect("service", "field", field.rect);
  if (empty) connect("service", "empty", empty, true);
  if (first) connect("outside", first.environmentId, first.rect, true);
  return edges;
}
