import { environmentVariables } from "../../world/environmentVariables.ts";
import type { Environment } from "../../world/world.ts";
import { useShown } from "../SessionContext.ts";
import styles from "./Variables.module.css";

/** What a process of this environment finds in its environment. */
export function Variables({ environment }: { readonly environment: Environment }) {
  const { world } = useShown().getState();
  const variables = Object.entries(environmentVariables(world, environment));
  return (
    <dl className={styles.variables}>
      {variables
        .toSorted(([a], [b]) => a.localeCompare(b))
        .map(([name, value]) => (
          <div key={name} className={styles.variable}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
