// The fetch API's Headers. Our own, because the browser's forgets how a name was written, and what goes over the
// wire is shown to people.

import type { HeaderList } from "../../../model/http.ts";
import type { RealmGlobal } from "../../realm/realm.ts";
import { shownAs, type ShowSelf } from "../shownAs.ts";

const tokenPattern = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,256}$/;
const headersLimit = 190;
const valueChars = 60_000;

export function makeHeadersClass({ TypeError: Failure }: RealmGlobal) {
  return class Headers {
    #list: [name: string, value: string][] = [];

    constructor(init?: unknown) {
      if (init === undefined) return;
      if (typeof init !== "object" || init === null) {
        throw new Failure("Headers constructor: init given is not an object");
      }
      for (const [name, value] of pairsOf(init, Failure)) this.append(name, value);
    }

    append(name: string, value: string): void {
      this.#list.push(this.#checked("append", name, value));
      if (this.#list.length > headersLimit)
        throw new Failure(`Headers.append: more than ${headersLimit} headers`);
    }

    set(name: string, value: string): void {
      const entry = this.#checked("set", name, value);
      const at = this.#list.findIndex(([each]) => isSameName(each, name));
      if (at < 0) this.#list.push(entry);
      else
        this.#list = this.#list
          .map((each, i) => (i === at ? entry : each))
          .filter((each, i) => i <= at || !isSameName(each[0], name));
    }

    delete(name: string): void {
      this.#list = this.#list.filter(([each]) => !isSameName(each, name));
    }

    get(name: string): string | null {
      const values = this.#list.filter(([each]) => isSameName(each, name)).map(([, value]) => value);
      return values.length === 0 ? null : values.join(", ");
    }

    has(name: string): boolean {
      return this.#list.some(([each]) => isSameName(each, name));
    }

    getSetCookie(): string[] {
      return this.#list.filter(([each]) => isSameName(each, "set-cookie")).map(([, value]) => value);
    }

    forEach(callback: (value: string, name: string, headers: unknown) => void, self?: unknown): void {
      for (const [name, value] of this) Reflect.apply(callback, self, [value, name, this]);
    }

    *entries(): IterableIterator<[string, string]> {
      const names = [...new Set(this.#list.map(([name]) => name.toLowerCase()))].toSorted();
      for (const name of names) {
        if (name === "set-cookie") for (const value of this.getSetCookie()) yield [name, value];
        else yield [name, this.get(name) ?? ""];
      }
    }

    *keys(): IterableIterator<string> {
      for (const [name] of this.entries()) yield name;
    }

    *values(): IterableIterator<string> {
      for (const [, value] of this.entries()) yield value;
    }

    [Symbol.iterator](): IterableIterator<[string, string]> {
      return this.entries();
    }

    get [Symbol.toStringTag](): string {
      return "Headers";
    }

    /** In the order in which they were told, as undici shows them. */
    get [Symbol.for("nodejs.util.inspect.custom")](): ShowSelf<unknown> {
      const names = this.#list
        .map(([name]) => name)
        .filter((name, i, all) => all.findIndex((each) => isSameName(each, name)) === i);
      return shownAs("Headers", () => Object.fromEntries(names.map((name) => [name, this.get(name)])));
    }

    /** As written, in order: for the kernel. */
    static listOf(headers: Headers): HeaderList {
      return headers.#list;
    }

    /** Trusted: the engine's answer, with names as undici hands them over. */
    static of(list: HeaderList): Headers {
      const headers = new Headers();
      headers.#list = list.map(([name, value]) => [name.toLowerCase(), value]);
      return headers;
    }

    static is(value: unknown): value is Headers {
      return typeof value === "object" && value !== null && #list in value;
    }

    #checked(method: string, name: unknown, value: unknown): [string, string] {
      const asName = String(name);
      const asValue = String(value).replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, "");
      if (!tokenPattern.test(asName))
        throw new Failure(`Headers.${method}: ${asName} is an invalid header name.`);
      if (/[\0\r\n]/.test(asValue) || asValue.length > valueChars) {
        throw new Failure(`Headers.${method}: ${asValue.slice(0, 80)} is an invalid header value.`);
      }
      return [asName, asValue];
    }
  };
}

export type HeadersClass = ReturnType<typeof makeHeadersClass>;

function isSameName(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}

function* pairsOf(init: object, Failure: TypeErrorConstructor): Iterable<[string, string]> {
  if (!isIterable(init)) {
    for (const name of Object.keys(init)) yield [name, String(Reflect.get(init, name))];
    return;
  }
  for (const pair of init) {
    const parts = isIterable(pair) ? [...pair] : [];
    if (parts.length !== 2)
      throw new Failure("Headers constructor: expected name/value pair to be length 2.");
    yield [String(parts[0]), String(parts[1])];
  }
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}
