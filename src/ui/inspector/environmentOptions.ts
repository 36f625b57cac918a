import type { EnvironmentId } from "../../model/id.ts";

export type EnvironmentFilter = EnvironmentId | "all";

/** For a menu: all of them, then each by its id. */
export function environmentOptions(
  ids: Iterable<EnvironmentId>,
): readonly { readonly value: EnvironmentFilter; readonly label: string }[] {
  const each = [...ids].map((id) => ({ value: id, label: id }));
  return [{ value: "all", label: "All environments" }, ...each];
}
