// node:url: the platform's URL and Node's helpers for file URLs.

const NativeUrl = URL;

export function makeUrlModule(global: object): object {
  const Url: unknown = Reflect.get(global, "URL");
  return {
    URL: Url,
    URLSearchParams: Reflect.get(global, "URLSearchParams"),
    fileURLToPath: (url: unknown) => decodeURIComponent(new NativeUrl(String(url)).pathname),
    pathToFileURL(path: unknown): unknown {
      const href = `file://${encodeURI(String(path)).replaceAll("?", "%3F").replaceAll("#", "%23")}`;
      return typeof Url === "function" ? Reflect.construct(Url, [href]) : href;
    },
    format: (url: unknown) => String(url),
    parse(text: unknown): object {
      const url = new NativeUrl(String(text), "relative://x");
      const { protocol, host, hostname, port, pathname, search, hash, href } = url;
      const isRelative = protocol === "relative:";
      return {
        protocol: isRelative ? null : protocol,
        host: isRelative ? null : host,
        hostname: isRelative ? null : hostname,
        port: port === "" ? null : port,
        pathname,
        search: search === "" ? null : search,
        query: search === "" ? null : search.slice(1),
        hash: hash === "" ? null : hash,
        path: pathname + search,
        href: isRelative ? String(text) : href,
      };
    },
  };
}
