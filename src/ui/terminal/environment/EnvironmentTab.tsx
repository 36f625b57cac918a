import type { EnvironmentId } from "../../../model/id.ts";
import { useEnvironment } from "../../stage/environment/environmentRecord.ts";
import type { Seat } from "../terminals.ts";
import { shellState } from "./shellTitle.ts";

interface EnvironmentTabProps {
  readonly environmentId: EnvironmentId;
  readonly seat: Seat;
}

/** `env-3 · frozen` on its tab, live. */
export function EnvironmentTab({ environmentId, seat }: EnvironmentTabProps) {
  const { environment, isGone } = useEnvironment(environmentId);
  return (
    <>
      {environmentId}
      {seat === "main" && " (you)"} · {shellState(environment, isGone)}
    </>
  );
}
