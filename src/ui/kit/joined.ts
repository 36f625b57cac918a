/** Class names in one string, without the absent ones. */
export function joined(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
