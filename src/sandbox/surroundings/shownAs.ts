// How Node's console shows objects whose fields are getters: `inspect` alone would pass over them.

const inspectCustom = Symbol.for("nodejs.util.inspect.custom");

export type Inspect = (value: unknown, options: object) => string;
export type ShowSelf<Self> = (this: Self, depth: number | null, options: object, inspect: Inspect) => string;

/** A method for `nodejs.util.inspect.custom`: the object's name, and what `fieldsOf` says is in it. */
export function shownAs<Self>(name: string, fieldsOf: (self: Self) => object): ShowSelf<Self> {
  return function (depth, options, inspect) {
    if (depth !== null && depth < 0) return `[${name}]`;
    return `${name} ${inspect(fieldsOf(this), { ...options, depth })}`;
  };
}

/** For a class of the platform. In Node it knows how to show itself, and nothing is done. */
function show<Self extends object>(prototype: Self, self: ShowSelf<Self>): void {
  if (inspectCustom in prototype) return;
  Object.defineProperty(prototype, inspectCustom, { value: self });
}

export function showPlatform(): void {
  show(
    AbortController.prototype,
    shownAs("AbortController", ({ signal }) => ({ signal })),
  );
  show(
    AbortSignal.prototype,
    shownAs("AbortSignal", ({ aborted }) => ({ aborted })),
  );
  show(
    File.prototype,
    shownAs("File", ({ size, type, name, lastModified }) => ({ size, type, name, lastModified })),
  );
  show(
    Blob.prototype,
    shownAs("Blob", ({ size, type }) => ({ size, type })),
  );
  show(
    ReadableStream.prototype,
    shownAs("ReadableStream", ({ locked }) => ({ locked })),
  );
  show(URLSearchParams.prototype, showParams);
}

/** https://github.com/nodejs/node/blob/v22.21.1/lib/internal/url.js */
function showParams(this: URLSearchParams, depth: number | null, options: object, inspect: Inspect): string {
  if (depth !== null && depth < 0) return "[Object]";
  const pairs = [...this].map(([name, value]) => `${inspect(name, options)} => ${inspect(value, options)}`);
  if (pairs.length === 0) return "URLSearchParams {}";
  const line = pairs.join(", ");
  return line.length > Number(Reflect.get(options, "breakLength"))
    ? `URLSearchParams {\n  ${pairs.join(",\n  ")} }`
    : `URLSearchParams { ${line} }`;
}
