// The lexer of ES modules. On demand: most files' imports are found without it.

import { parse } from "es-module-lexer/minimal/js";

export const lexer = (): typeof parse => parse;
