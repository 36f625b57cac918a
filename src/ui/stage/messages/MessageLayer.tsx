// What is under way, on one canvas over the stage. Sleeps while nothing is.

import { useStoreApi } from "@xyflow/react";
import { useEffect, useRef } from "react";
import { messagesUnderWay } from "../../../readings/messagesUnderWay.ts";
import type { Clock } from "../../../session/clock.ts";
import type { SessionState } from "../../../session/session.ts";
import { useSession } from "../../SessionContext.ts";
import { clearedContext } from "../canvas.ts";
import { frameClock } from "../frameClock.ts";
import { useThemeColours } from "../themeColours.ts";
import { type Ground, messageCurve, staysInside } from "./anchors.ts";
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
  const session = useSession();
  const flow = useStoreApi();
  const colours = useThemeColours();

  useEffect(() => {
    const motion = globalThis.matchMedia("(prefers-reduced-motion: reduce)");
    let known: SessionState | null = null;
    let travelling: readonly Travelling[] = [];
    let isClear = false;
    let last = session.store.getState().world.now;

    const paint = (now: typeof last): void => {
      last = now;
      const state = session.store.getState();
      if (state !== known) {
        known = state;
        travelling = travellingOver(ground, state);
      }
      if (travelling.length === 0 && isClear) return;
      const context = canvas.current && clearedContext(canvas.current, width, height);
      isClear = travelling.length === 0;
      if (!context || isClear) return;
      const [x, y, zoom] = flow.getState().transform;
      paintMessages(context, travelling, now, {
        view: { x, y, zoom },
        width,
        height,
        colours,
        motion: motion.matches ? "still" : "travel",
        showsLabels: lastsLongEnough(travelling, state.clock),
      });
    };

    const stopFrames = frameClock(session).subscribe(paint);
    const stopFlow = flow.subscribe((state, before) => {
      if (state.transform !== before.transform) paint(last);
    });
    return () => {
      stopFrames();
      stopFlow();
    };
  }, [session, flow, ground, width, height, colours]);

  return <canvas ref={canvas} className={styles.layer} style={{ width, height }} aria-hidden />;
}

function travellingOver(ground: Ground, { world }: SessionState): readonly Travelling[] {
  return messagesUnderWay(world).flatMap((message) => {
    const curve = messageCurve(message, ground);
    return curve ? [{ message, curve, isLabelled: !staysInside(message) }] : [];
  });
}

/** Whether the slowest of them is on the screen for long enough to be read at the present pace. */
function lastsLongEnough(travelling: readonly Travelling[], { at, next }: Clock): boolean {
  if (!next || next.at <= at) return true;
  const realPerVirtual = (next.arrivesRealMs - next.leftRealMs) / (next.at - at);
  return travelling.some(
    ({ message }) => (message.arrivesAt - message.departsAt) * realPerVirtual >= readableMs,
  );
}
