// Handlers that try every way out of their environment, and tell of each whether it led anywhere.

/** Every address that an attempt asks for begins with it. */
export const reachedPath = "/reached";

/** Each attempt ends with `REACHED …` if it came through; answers `{ attempt: outcome }`. */
export function attempts(victim: string, ownHost: string): string {
  return `const victim = ${JSON.stringify(victim + reachedPath)}, own = ${JSON.stringify(ownHost + reachedPath)};
${handler}`;
}

const handler = String.raw`
const all = {};
const given = (name) => Reflect.get(globalThis, name);
const soon = (ms) => new Promise((done) => setTimeout(done, ms));
const hidden = new Function("return this")();
const importing = new Function("address", "return import(address)");
const script = (text) => "data:text/javascript," + encodeURIComponent(text);

for (const [where, address] of [["the test's server", victim], ["the page's own host", own]]) {
  const socket = address.replace("http", "ws");
  all["fetch of " + where] = async () => told((await fetch(address + "/fetch")).status);
  all["fetch without CORS of " + where] = async () => told((await fetch(address + "/no-cors", { mode: "no-cors" })).type);
  all["POST to " + where] = async () => told((await fetch(address + "/post", { method: "POST", body: "secret" })).status);
  all["WebSocket to " + where] = () => new (given("WebSocket"))(socket + "/socket");
  all["EventSource to " + where] = () => new (given("EventSource"))(address + "/events");
  all["XMLHttpRequest to " + where] = () => { const x = new (given("XMLHttpRequest"))(); x.open("GET", address + "/xhr", false); x.send(); return told(x.status); };
  all["importScripts of " + where] = () => told(given("importScripts")(address + "/script.js"));
  all["import() of " + where] = async () => told(await import(address + "/module.mjs"));
  all["import() out of new Function of " + where] = async () => told(await importing(address + "/module.mjs"));
  all["import() out of eval of " + where] = async () => told(await (0, eval)("import(" + JSON.stringify(address + "/module.mjs") + ")"));
  all["import() of a data: address that imports " + where] = async () => told(await importing(script("import " + JSON.stringify(address + "/inner.mjs"))));
  all["sendBeacon to " + where] = () => told(navigator.sendBeacon(address + "/beacon", "secret"));
  all["WebTransport to " + where] = () => new (given("WebTransport"))(address.replace("http", "https") + "/transport");
  all["Worker of " + where] = () => new (given("Worker"))(address + "/worker.js");
  all["SharedWorker of " + where] = () => new (given("SharedWorker"))(address + "/worker.js");
  all["a nested worker that fetches " + where] = () =>
    new (given("Worker"))(URL.createObjectURL(new Blob(["fetch(" + JSON.stringify(address + "/nested") + ")"], { type: "text/javascript" })));
  all["Image of " + where] = () => { new (given("Image"))().src = address + "/image.png"; };
  all["FontFace of " + where] = () => new (given("FontFace"))("leak", "url(" + address + "/font.woff2)").load();
  all["a WebAssembly stream from " + where] = async () => told(await WebAssembly.compileStreaming(fetch(address + "/code.wasm")));
  all["node:http to " + where] = async () => {
    const http = await import("node:http");
    return new Promise((done, fail) => http.get(address + "/http", (answer) => done(told(answer.statusCode))).on("error", fail));
  };
  all["a source map at " + where] = () => told0((0, eval)("1\n//# sourceMappingURL=" + address + "/map.json"));
}

all["fetch of an unknown host"] = async () => told((await fetch("https://example.invalid/")).status);
all["import() of an unknown host"] = async () => told(await importing("https://example.invalid/module.mjs"));
all["fetch through the native prototype"] = async () => told((await Object.getPrototypeOf(hidden).fetch.call(hidden, victim + "/prototype")).status);
all["timers of the native prototype"] = () => { if (Object.getPrototypeOf(hidden).setTimeout) return told("real time"); };
all["indexedDB"] = () => told(given("indexedDB").open("secret"));
all["caches"] = async () => told(await given("caches").open("secret"));
all["cookieStore"] = async () => told(await given("cookieStore").getAll());
all["localStorage"] = () => told(given("localStorage").getItem("secret"));
all["storage of the navigator"] = async () => told(await navigator.storage.getDirectory());
all["locks of the navigator"] = async () => told(await navigator.locks.request("secret", () => "held"));
all["serviceWorker of the navigator"] = async () => told(await navigator.serviceWorker.register("/worker.js"));
all["permissions of the navigator"] = async () => told(await navigator.permissions.query({ name: "geolocation" }));
all["gpu of the navigator"] = async () => told(await navigator.gpu.requestAdapter());
all["Notification"] = () => told(new (given("Notification"))("boo"));
all["BroadcastChannel"] = () => new (given("BroadcastChannel"))("two-curls").postMessage("secret");
for (const name of ["parent", "top", "opener", "window", "frames", "document", "self", "postMessage", "close", "MessageChannel",
  "onmessage", "location", "origin", "name", "webkitRequestFileSystem", "openDatabase", "importScripts"]) {
  all["the name " + name] = () => { const value = given(name); if (value !== undefined && value !== globalThis) return told(String(value)); };
}
all["a message from the outside"] = () => { addEventListener("message", (event) => event.ports); return told("listening"); };
all["the scope's own prototypes"] = () => {
  const found = [];
  for (let each = globalThis; each; each = Object.getPrototypeOf(each))
    for (const name of Object.getOwnPropertyNames(each))
      if (/^(close|postMessage|importScripts|indexedDB|caches|Worker|WebSocket|fetchLater|createImageBitmap|webkit.*)$/.test(name) && each[name] !== undefined) found.push(name);
  if (found.length > 0) return told(found);
};
all["a script's own element"] = () => told(given("document").createElement("script"));
all["what a stack trace knows"] = () => {
  Error.prepareStackTrace = (_, sites) => sites;
  const sites = new Error("here").stack;
  Error.prepareStackTrace = undefined;
  for (const site of Array.isArray(sites) ? sites : []) {
    const owner = site.getThis?.() ?? site.getFunction?.();
    if (owner && owner !== globalThis) return told(String(owner));
  }
};
all["the callers of a handler"] = () => { const caller = (function sloppy() { return sloppy.caller; })(); if (caller) return told(String(caller)); };

const told = (what) => "REACHED: " + (typeof what === "string" ? what : JSON.stringify(what));
const told0 = () => undefined;

export async function handler() {
  const outcomes = {};
  for (const [name, attempt] of Object.entries(all)) {
    try {
      const result = await Promise.race([attempt(), soon(50).then(() => "nothing happened")]);
      outcomes[name] = typeof result === "string" ? result : "nothing came of it";
      if (result !== undefined && typeof result !== "string") outcomes[name] = told(String(result));
    } catch (error) {
      outcomes[name] = String(error) + (error?.cause ? " / " + String(error.cause) : "");
    }
  }
  await soon(200);
  return { statusCode: 200, body: JSON.stringify(outcomes) };
}
`;

/** Speaks and listens on all that two workers of one origin could share. */
export const neighbourly = String.raw`
const heard = [];
let globals = 0;
if (Symbol.for("met") in globalThis) globals++;
globalThis[Symbol.for("met")] = true;
import { readdirSync, writeFileSync } from "node:fs";

export async function handler() {
  const files = readdirSync("/tmp");
  writeFileSync("/tmp/" + Math.random(), "was here");
  for (const make of [
    () => new (Reflect.get(globalThis, "BroadcastChannel"))("neighbours"),
    () => new (Reflect.get(globalThis, "SharedWorker"))("data:text/javascript,").port,
    () => globalThis,
  ]) {
    try {
      const channel = make();
      channel.addEventListener("message", (event) => heard.push(event.data));
      channel.postMessage("is anybody there?");
    } catch {}
  }
  try { Reflect.get(globalThis, "localStorage").setItem("neighbour", "was here"); } catch {}
  await new Promise((done) => setTimeout(done, 300));
  return { statusCode: 200, body: JSON.stringify({ heard, globals, files }) };
}
`;
