// URL: the platform's own, with Node's errors and as Node's console shows it.

import type { Kernel } from "../../kernel/kernel.ts";
import { nodeError } from "../../modules/nodeError.ts";
import { shownAs, type ShowSelf } from "../shownAs.ts";

const NativeUrl = URL;

export function makeUrlClass({ realm: { global } }: Kernel) {
  return class URL extends NativeUrl {
    constructor(input: string | globalThis.URL, base?: string | globalThis.URL) {
      try {
        super(input, base);
      } catch {
        const error = nodeError(global, "ERR_INVALID_URL", "Invalid URL", "TypeError");
        throw Object.assign(error, { input: String(input) }, base !== undefined && { base: String(base) });
      }
    }

    static override parse(input: string | globalThis.URL, base?: string | globalThis.URL): URL | null {
      return NativeUrl.canParse(input, base) ? new URL(input, base) : null;
    }

    get [Symbol.for("nodejs.util.inspect.custom")](): ShowSelf<unknown> {
      return shownAs("URL", () => fieldsOf(this));
    }
  };
}

function fieldsOf(url: URL): object {
  const { href, origin, protocol, username, password, host, hostname, port, pathname, search } = url;
  const { searchParams, hash } = url;
  return {
    href,
    origin,
    protocol,
    username,
    password,
    host,
    hostname,
    port,
    pathname,
    search,
    searchParams,
    hash,
  };
}
