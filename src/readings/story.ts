// What just happened, in words: one sentence for each entry that a person should hear about, and why it happened.

import type { Entry } from "../model/entry.ts";
import type { VirtualTime } from "../model/time.ts";
import type { World } from "../world/world.ts";

export interface Story {
  /** Newest last; only the last `storyLimit` are kept. */
  sentences: readonly Sentence[];
}

export interface Sentence {
  readonly seq: number;
  readonly at: VirtualTime;
  /** The sentence in pieces; strong ones are the subject and the decisive word. */
  readonly parts: readonly { readonly text: string; readonly strong: boolean }[];
  /** One or two sentences of reason, in Lambda's terms. */
  readonly why: string;
}

export const storyLimit = 200;

export function newStory(): Story {
  return { sentences: [] };
}

export function readStory(_story: Story, _entry: Entry, _world: World): void {}
