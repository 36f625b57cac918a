// The names that a CommonJS module seems to export, from its text, as Node's lexer does for `import { name }`.

const patterns = [
  /\bexports\.([A-Za-z_$][\w$]*)\s*=/g,
  /\bObject\.defineProperty\(\s*(?:module\.)?exports\s*,\s*["']([A-Za-z_$][\w$]*)["']/g,
];
const objectLiteral = /\bmodule\.exports\s*=\s*\{([^}]*)\}/g;
const shorthandOrKey = /(?:^|,)\s*([A-Za-z_$][\w$]*)\s*(?=[,:(]|$)/g;

export function namedExports(source: string): readonly string[] {
  const names = new Set<string>();
  for (const pattern of patterns) {
    for (const match of source.matchAll(pattern)) names.add(match[1] ?? "default");
  }
  for (const literal of source.matchAll(objectLiteral)) {
    for (const match of (literal[1] ?? "").matchAll(shorthandOrKey)) names.add(match[1] ?? "default");
  }
  for (const reserved of reservedWords) names.delete(reserved);
  names.delete("default");
  return [...names];
}

const reservedWords = new Set(
  "arguments await break case catch class const continue debugger delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield".split(
    " ",
  ),
);
