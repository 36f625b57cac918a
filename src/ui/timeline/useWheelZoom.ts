import { type RefObject, useEffect, useEffectEvent } from "react";

/** Ctrl and the wheel, or a pinch: React's own wheel listener is passive and could not keep the page from zooming. */
export function useWheelZoom(
  element: RefObject<HTMLElement | null>,
  zoomAt: (x: number, factor: number) => void,
): void {
  const zoom = useEffectEvent(zoomAt);
  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(event.clientX - target.getBoundingClientRect().left, Math.exp(event.deltaY * 0.004));
    };
    target.addEventListener("wheel", turn, { passive: false });
    return () => target.removeEventListener("wheel", turn);
  }, [element]);
}
