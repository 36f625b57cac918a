// A process that misbehaves in every way there is, as chance has it: the same seed, the same misdeeds.

import { chance } from "../../model/chance.ts";
import { later } from "../../model/time.ts";
import { eventId, type Script } from "./scriptedSandboxes.ts";

const wrongId = "00000000-0000-4000-8000-000000000000";

export function faultyScript(seed: number, faults: number): Script {
  return ({ environmentId, process, turn, resume, api }) => {
    const key = `${environmentId}/${process}/${turn}`;
    const id = eventId(resume);
    const draw = chance(seed, key);
    if (draw < faults) {
      const kind = Math.floor(chance(seed, `kind ${key}`) * 9);
      switch (kind) {
        case 0:
          return { outputs: [{ kind: "exited", exit: { code: turn % 256 } }] };
        case 1:
          return "hangs";
        case 2:
          return { outputs: [] };
        case 3:
          return { outputs: [api.respond(wrongId, "{}")] };
        case 4:
          return { outputs: id ? [api.respond(id, "{}"), api.respond(id, "{}")] : [api.next(), api.next()] };
        case 5:
          return { outputs: [api.request("POST", "/runtime/init/error", "{}")] };
        case 6:
          return {
            outputs: [{ kind: "wrote", stream: "stdout", text: "x\n" }, api.request("GET", "/nowhere")],
          };
        case 7:
          return { outputs: [], wakeAt: resume ? later(resume.now, 50) : null };
        default:
          return {
            outputs: id ? [api.fail(id, "{}"), { kind: "exited", exit: { code: 0 } }] : [api.next()],
            cpuMs: 900,
          };
      }
    }
    if (id) return { outputs: [api.respond(id, '{"statusCode":200}')], cpuMs: Math.round(draw * 40) };
    return { outputs: [api.next()], wakeAt: draw > 0.9 && resume ? later(resume.now, 30) : null };
  };
}
