// The head of a content file, and a site's configuration: `key: value` between ---, `key = value` between +++ or in TOML.
// Flat keys only; what stands in sections is passed over.

export interface Content {
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
}

export function readContent(text: string): Content {
  const match = /^(---|\+\+\+)\r?\n([\s\S]*?)\r?\n\1\r?\n?([\s\S]*)$/.exec(text);
  if (!match) return { fields: new Map(), body: text };
  return { fields: readFields(match[2] ?? ""), body: match[3] ?? "" };
}

export function readFields(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let isInSection = false;
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*\[/.test(line)) isInSection = true;
    const match = /^(\w+)\s*[=:]\s*(.*?)\s*$/.exec(line);
    if (match && !isInSection) fields.set((match[1] ?? "").toLowerCase(), unquoted(match[2] ?? ""));
  }
  return fields;
}

function unquoted(value: string): string {
  return (
    /^"(.*)"$|^'(.*)'$/s
      .exec(value)
      ?.slice(1)
      .find((each) => each !== undefined) ?? value
  );
}
