import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/** For a growing list: keeps its end in view, unless the person has scrolled away from it. `newest` names its last item. */
export function useFollowedEnd(newest: string | number): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  useEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const scrolled = (): void => {
      follows.current = element.scrollHeight - element.scrollTop - element.clientHeight < 24;
    };
    element.addEventListener("scroll", scrolled, { passive: true });
    return () => element.removeEventListener("scroll", scrolled);
  }, []);
  useLayoutEffect(() => {
    const element = list.current;
    if (element && follows.current) element.scrollTop = element.scrollHeight;
  }, [newest]);
  return list;
}
