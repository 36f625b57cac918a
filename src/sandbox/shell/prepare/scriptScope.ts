// What the preparation of one text knows about names, and the slots it leaves open.

import type { GroupCommand } from "../syntax/syntax.ts";
import type { Position } from "./position.ts";

export interface ScriptScope {
  /** A function of this text, or one that the shell had before it. */
  isFunction(name: string): boolean;
  /** A command of the image. */
  isCommand(name: string): boolean;
  /** `source`, `eval` or aliases may bring names that are not known yet. */
  readonly hasLateNames: boolean;
  /** `trap` occurs in it. */
  readonly hasTraps: boolean;
  /** Within a trap for the end of the script: the code with which that ended. */
  readonly trapCode: number | null;
  newSlot(position: Position): Slot;
}

/** A place in a tree that is filled when the shell gets there: with a sourced file, with what `eval` was given. */
export interface Slot {
  readonly id: string;
  readonly group: GroupCommand;
  readonly position: Position;
}
