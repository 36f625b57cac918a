// Node's own modules, made when first asked for: most programs need few of them.

export type ModuleObject = Readonly<Record<string, unknown>>;

export class Builtins {
  readonly #names: Set<string>;
  readonly #makers: Map<string, () => unknown>;
  readonly #made = new Map<string, unknown>();

  constructor(makers: Readonly<Record<string, () => unknown>>) {
    this.#makers = new Map(Object.entries(makers));
    this.#names = new Set(this.#makers.keys());
  }

  get names(): ReadonlySet<string> {
    return this.#names;
  }

  add(name: string, make: () => unknown): void {
    this.#makers.set(name, make);
    this.#names.add(name);
  }

  /** What `require(name)` gives. */
  get(name: string): unknown {
    if (!this.#made.has(name)) this.#made.set(name, this.#makers.get(name)?.());
    return this.#made.get(name);
  }

  /** What `import * as x from name` gives. */
  namespace(name: string): ModuleObject {
    const whole = this.get(name);
    return { ...membersOf(whole), default: whole };
  }
}

const identifier = /^[A-Za-z_$][\w$]*$/;

/** The enumerable members with names that an `import` can name. */
export function membersOf(whole: unknown): Record<string, unknown> {
  const members: Record<string, unknown> = {};
  if ((typeof whole !== "object" && typeof whole !== "function") || whole === null) return members;
  for (const name of Object.keys(whole)) {
    if (name !== "default" && identifier.test(name)) members[name] = Reflect.get(whole, name);
  }
  return members;
}
