interface SizeRange {
  readonly leastPx: number;
  readonly mostPx: number;
  readonly initialPx: number;
}

/** The size of the sized panel after a key on the handle beside it; `null` where the key means nothing there. */
export function sizeAfterKey(
  key: string,
  isFar: boolean,
  sizePx: number,
  sized: "first" | "second",
  range: SizeRange,
): number | null {
  const step = (isFar ? 64 : 16) * (sized === "first" ? 1 : -1);
  const [toStart, toEnd] = sized === "first" ? [range.leastPx, range.mostPx] : [range.mostPx, range.leastPx];
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return sizePx + step;
    case "ArrowLeft":
    case "ArrowUp":
      return sizePx - step;
    case "Home":
      return toStart;
    case "End":
      return toEnd;
    case "Enter":
      return range.initialPx;
    default:
      return null;
  }
}
