// Just enough of XML to read what AWS answers: elements without attributes of interest.

/** The text of the first element of a name. */
export function elementOf(xml: string, name: string): string | null {
  return elementsOf(xml, name)[0] ?? null;
}

/** The inside of every element of a name, its characters as they were before they were escaped. */
export function elementsOf(xml: string, name: string): readonly string[] {
  const found = xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^]*?)</${name}>`, "g"));
  return [...found].map(([, inside = ""]) => (inside.includes("<") ? inside : unescaped(inside)));
}

const characters: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&amp;": "&",
};

function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|apos|amp);/g, (each) => characters[each] ?? each);
}
