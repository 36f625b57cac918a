import fc from "fast-check";
import { expect, test } from "vitest";
import { fileAfter, type TmpChange } from "../../model/tmpChange.ts";
import { bytesFromBase64 } from "./base64.ts";
import { TmpKeeper } from "./tmpKeeper.ts";

/** A keeper, and what an engine has that takes in all it tells. */
function keep() {
  const told: TmpChange[] = [];
  const engine = new Map<string, string>();
  const keeper = new TmpKeeper((change) => {
    told.push(change);
    const after = fileAfter(engine.get(change.path) ?? "", change);
    if (after === null) engine.delete(change.path);
    else engine.set(change.path, after);
  });
  return { keeper, told, engine };
}

const path = fc.constantFrom("/tmp/a", "/tmp/b");
const bytes = fc.uint8Array({ maxLength: 12 });
const step = fc.oneof(
  fc.record({ do: fc.constant("write" as const), path, bytes }),
  fc.record({ do: fc.constant("append" as const), path, bytes }),
  fc.record({ do: fc.constant("grow" as const), path, bytes: fc.constant(new Uint8Array(5000).fill(7)) }),
  fc.record({ do: fc.constant("remove" as const), path, bytes }),
  fc.record({ do: fc.constant("endTurn" as const), path, bytes }),
);

test("whatever a process does to its files, the engine has them as they are at the end of its turn", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { keeper, engine } = keep();
      const files = new Map<string, Uint8Array>();
      for (const each of steps) {
        const before = files.get(each.path) ?? new Uint8Array();
        if (each.do === "endTurn") keeper.endTurn();
        else if (each.do === "remove") {
          files.delete(each.path);
          keeper.changed(each.path, null, 0);
        } else {
          const after = each.do === "write" ? each.bytes : Uint8Array.from([...before, ...each.bytes]);
          files.set(each.path, after);
          keeper.changed(each.path, after, 0o644);
        }
      }
      keeper.endTurn();
      const kept = new Map([...engine].map(([name, base64]) => [name, [...bytesFromBase64(base64)]]));
      expect(kept).toEqual(new Map([...files].map(([name, content]) => [name, [...content]])));
    }),
  );
});

test("a file that grows costs what was appended, also one that the engine gave to the process", () => {
  const { keeper, told } = keep();
  const before = new Uint8Array(30_000).fill(1);
  keeper.isKnown("/tmp/log", before);
  keeper.changed("/tmp/log", Uint8Array.from([...before, 2, 2, 2]), 0o644);
  keeper.endTurn();
  keeper.changed("/tmp/log", Uint8Array.from([...before, 2, 2, 2, 3]), 0o644);
  keeper.endTurn();
  expect(told.map(({ keepsBytes, base64 }) => [keepsBytes, base64])).toEqual([
    [30_000, "AgIC"],
    [30_003, "Aw=="],
  ]);
});
