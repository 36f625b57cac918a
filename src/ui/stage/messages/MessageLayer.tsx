// What is under way, on one canvas over the stage. Sleeps while nothing is.

import { useStoreApi } from "@xyflow/react";
import { useEffect, useRef } from "react";
import { type MessageUnderWay, messagesUnderWay } from "../../../readings/messagesUnderWay.ts";
import type { SessionState } from "../../../session/session.ts";
import { useSession, useShown } from "../../SessionContext.ts";
import { clearedContext } from "../canvas.ts";
import { frameClock } from "../frameClock.ts";
import { useThemeColours } from "../themeColours.ts";
import { type Ground, labelPlace, messageCurve, staysInside } from "./anchors.ts";
import { type HandOver, handOverMs, handOverOf, handOversLimit } from "./handOver.ts";
import styles from "./MessageLayer.module.css";
import { paintMessages, type Travelling } from "./paintMessages.ts";

interface MessageLayerProps {
  readonly ground: Ground;
  readonly width: number;
  readonly height: number;
}

/** A label that is there for less cannot be read, real ms. */
const readableMs = 160;

export function MessageLayer({ ground, width, height }: MessageLayerProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const handOvers = useRef<HandOver[]>([]);
  const session = useSession();
  const shown = useShown();
  const flow = useStoreApi();
  const colours = useThemeColours();

  useEffect(() => {
    const motion = globalThis.matchMedia("(prefers-reduced-motion: reduce)");
    let known: SessionState | null = null;
    let ways: readonly Way[] = [];
    let isClear = false;
    let last: number = shown.getState().world.now;
    let frame: number | null = null;

    const paint = (now: number): boolean => {
      last = now;
      const realMs = performance.now();
      const state = shown.getState();
      if (state !== known) {
        known = state;
        ways = waysOver(ground, state);
      }
      handOvers.current = handOvers.current.filter(({ beganRealMs }) => realMs - beganRealMs < handOverMs);
      if (handOvers.current.length > 0) wake();
      const travelling = [
        ...ways.map((way) => at(way, partOfWay(way.message, now))),
        ...handOversOver(ground, handOvers.current, realMs),
      ];
      if (travelling.length === 0 && isClear) return false;
      const context = canvas.current && clearedContext(canvas.current, width, height);
      isClear = travelling.length === 0;
      if (!context || isClear) return false;
      const [x, y, zoom] = flow.getState().transform;
      paintMessages(context, travelling, {
        view: { x, y, zoom },
        width,
        height,
        colours,
        motion: motion.matches ? "still" : "travel",
        showsLabels: isReadable(ways, state),
      });
      return state.pace.name !== "max";
    };
    const wake = (): void => {
      frame ??= requestAnimationFrame(() => {
        frame = null;
        paint(last);
      });
    };

    const stopFrames = frameClock(shown).subscribe(paint);
    const stopFlow = flow.subscribe((state, before) => {
      if (state.transform !== before.transform) paint(last);
    });
    const stopWatching = session.watch((entry, world) => {
      const { pace, isPast } = shown.getState();
      // At full speed it is long over before its dot has arrived.
      if (pace.name === "max" || isPast) return;
      if (handOvers.current.length >= handOversLimit) return;
      const handOver = handOverOf(entry, world, performance.now());
      if (!handOver) return;
      handOvers.current.push(handOver);
      wake();
    });
    return () => {
      stopFrames();
      stopFlow();
      stopWatching();
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, [session, shown, flow, ground, width, height, colours]);

  return <canvas ref={canvas} className={styles.layer} style={{ width, height }} aria-hidden />;
}

/** What stays the same while a message travels. */
interface Way extends Omit<Travelling, "part"> {
  readonly message: MessageUnderWay;
}

function at(way: Omit<Travelling, "part">, part: number): Travelling {
  return { ...way, part };
}

function waysOver(ground: Ground, { world }: SessionState): readonly Way[] {
  return messagesUnderWay(world).flatMap((message) => {
    const curve = messageCurve(message, ground);
    if (!curve) return [];
    const { id, meaning, label } = message;
    const shown = staysInside(message) ? null : label;
    return [{ message, id, meaning, curve, label: shown, labelPlace: labelPlace(message, ground) }];
  });
}

function handOversOver(
  ground: Ground,
  handOvers: readonly HandOver[],
  realMs: number,
): readonly Travelling[] {
  return handOvers.flatMap((handOver) => {
    const curve = messageCurve(handOver, ground);
    const part = (realMs - handOver.beganRealMs) / handOverMs;
    return curve ? [{ ...handOver, curve, part, labelPlace: labelPlace(handOver, ground) }] : [];
  });
}

function partOfWay({ departsAt, arrivesAt }: MessageUnderWay, now: number): number {
  return arrivesAt > departsAt ? (now - departsAt) / (arrivesAt - departsAt) : 1;
}

/** Whether the slowest of them is on the screen for long enough to be read at the present pace. */
function isReadable(ways: readonly Way[], { clock, pace }: SessionState): boolean {
  const { at: from, next } = clock;
  if (!next || next.at <= from) return true;
  if (ways.length === 0) return pace.name !== "max" && (pace.name !== "linear" || pace.rate <= 1);
  const realPerVirtual = (next.arrivesRealMs - next.leftRealMs) / (next.at - from);
  return ways.some(({ message }) => (message.arrivesAt - message.departsAt) * realPerVirtual >= readableMs);
}
