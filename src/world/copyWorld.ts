import type { World } from "./world.ts";

/** A world of its own: what is folded into one of the two is not in the other. Records are shared, as nobody changes them. */
export function copyWorld(world: World): World {
  const { queue } = world;
  return {
    ...world,
    deployments: [...world.deployments],
    environments: new Map(world.environments),
    invocations: new Map(world.invocations),
    calls: new Map(world.calls),
    queue: {
      ...queue,
      messages: new Map(queue.messages),
      batches: new Map(queue.batches),
      deadLetters: [...queue.deadLetters],
    },
    buckets: new Map(world.buckets),
    agenda: world.agenda.copy(),
  };
}
