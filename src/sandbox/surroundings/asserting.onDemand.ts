// Node's assert, and the questions of `util.types`. On demand: few programs ask.

// By its file, not by its name: in Node that would be Node's own, with other words than the browser's.
import assert from "assert/build/assert.js";
import { types } from "util";

const library = { assert, types };

export const asserting = (): typeof library => library;
