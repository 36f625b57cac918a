// Platform functions whose work is real and asynchronous hold the turn open until they have settled.

import type { Kernel } from "../kernel/kernel.ts";

/** Chosen: how long a compression stream may hold a turn open after it was last made, in real ms. */
const streamPatienceMs = 50;
const setRealTimeout = setTimeout.bind(globalThis);

export function makeTrackedPlatform(kernel: Kernel): Record<string, unknown> {
  const { loop } = kernel;

  function track<Value>(work: Promise<Value>): Promise<Value> {
    const done = loop.beginWork();
    // The continuations of `work` run before the turn's last hop.
    work.then(done, done);
    return work;
  }

  class TrackedBlob extends Blob {
    override text(): Promise<string> {
      return track(super.text());
    }
    override arrayBuffer(): Promise<ArrayBuffer> {
      return track(super.arrayBuffer());
    }
    override slice(start?: number, end?: number, type?: string): Blob {
      return new TrackedBlob([super.slice(start, end, type)], { type: type ?? this.type });
    }
  }
  Object.defineProperty(TrackedBlob, "name", { value: "Blob" });

  const tracked: Record<string, unknown> = { Blob: TrackedBlob };
  for (const name of ["CompressionStream", "DecompressionStream"]) {
    const Native: unknown = Reflect.get(globalThis, name);
    if (typeof Native !== "function") continue;
    tracked[name] = new Proxy(Native, {
      construct(target, values, newTarget): object {
        // Its ends cannot be watched without taking its data: patience instead.
        setRealTimeout(loop.beginWork(), streamPatienceMs);
        return Reflect.construct(target, values, newTarget);
      },
    });
  }
  if (typeof WebAssembly === "object") {
    tracked["WebAssembly"] = Object.assign(Object.create(null), ...membersOfWebAssembly(), {
      compile: (bytes: BufferSource) => track(NativeWebAssembly.compile(bytes)),
      instantiate: (source: BufferSource, imports?: WebAssembly.Imports) =>
        track(NativeWebAssembly.instantiate(source, imports)),
    });
  }
  return tracked;
}

const NativeWebAssembly = WebAssembly;

function membersOfWebAssembly(): object[] {
  return Object.getOwnPropertyNames(NativeWebAssembly).map((name) => ({
    [name]: Reflect.get(NativeWebAssembly, name),
  }));
}
