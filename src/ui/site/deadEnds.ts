// A sandboxed frame may still be led to another address by a link in it, and so to a real host. Here no link leads
// anywhere: the parsed document loses what could.

const ways = ["href", "xlink:href", "action", "formaction", "target", "ping"];

export function deadEnds(html: string): string {
  const document = new DOMParser().parseFromString(html, "text/html");
  const [policy] = document.querySelectorAll("meta[http-equiv]");
  for (const element of document.querySelectorAll(
    "base, meta[http-equiv], script, object, embed, iframe, frame, link",
  )) {
    if (element !== policy) element.remove();
  }
  for (const element of document.querySelectorAll("*")) {
    for (const way of ways) element.removeAttribute(way);
  }
  // They look like links still, unless the page says otherwise.
  const look = document.createElement("style");
  look.textContent = "a { color: #0b5cb8; text-decoration: underline }";
  document.head.prepend(...(policy ? [policy, look] : [look]));
  return `<!doctype html>${document.documentElement.outerHTML}`;
}
