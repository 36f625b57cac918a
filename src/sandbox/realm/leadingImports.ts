// The imports of a module as most people write them: plain ones, all at the top. Found with one expression, because
// the lexer's first use costs a starting process 4 ms.

/** Where an import stands in the source, in the lexer's own terms. */
export interface LeadingImport {
  /** The specifier, and where it begins and ends between its quotes. */
  readonly n: string;
  readonly s: number;
  readonly e: number;
  /** The statement. */
  readonly ss: number;
  readonly se: number;
  /** Not dynamic; no attributes. */
  readonly d: -1;
  readonly a: -1;
}

const space = /(?:\s+|\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?\*\/|;)*/y;
const plainImport = /import\b(?:[\s\w$,*{}]*\bfrom)?\s*(["'])([^"'\\\n\r]*)\1(?!\s*(?:with|assert)\b)/y;
/** What may be, or may lead to, one more import. In comments and texts too: then the lexer must say. */
const furtherImport = /\bimport\b|\bexport\s*[/*{]/;

/** `null`: there may be others than these; the lexer must say. */
export function leadingImports(source: string): readonly LeadingImport[] | null {
  const imports: LeadingImport[] = [];
  let at = after(space, source, 0);
  for (;;) {
    plainImport.lastIndex = at;
    const [statement, , n] = plainImport.exec(source) ?? [];
    if (statement === undefined || n === undefined) break;
    const se = at + statement.length;
    imports.push({ n, s: se - 1 - n.length, e: se - 1, ss: at, se, d: -1, a: -1 });
    at = after(space, source, se);
  }
  return furtherImport.test(source.slice(at)) ? null : imports;
}

function after(pattern: RegExp, source: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(source) ? pattern.lastIndex : from;
}
