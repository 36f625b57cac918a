// Node's inspect and format. On demand: most lines that a program writes need neither.

import * as library from "node-inspect-extracted";

export const inspecting = (): typeof library => library;
