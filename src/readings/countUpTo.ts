/** How many items of a rising list are at or before `at`: found by halves, as a view asks for thousands of them a frame. */
export function countUpTo<Item>(items: readonly Item[], at: number, placeOf: (item: Item) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && placeOf(item) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
