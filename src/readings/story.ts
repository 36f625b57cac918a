// What just happened, in words: one sentence for each entry that a person should hear about, and why it happened.
// What many do at once is told in one sentence that counts.

import type { Entry } from "../model/entry.ts";
import type { EnvironmentId } from "../model/id.ts";
import type { VirtualTime } from "../model/time.ts";
import type { World } from "../world/world.ts";
import { withLast } from "./keepLast.ts";
import type { Meaning } from "./meaning.ts";
import { forget, newStoryMemory, remember, type StoryMemory } from "./story/memory.ts";
import type { Words } from "./story/said.ts";
import { tell } from "./story/tell.ts";
import type { Telling } from "./story/telling.ts";

export interface Story {
  /** Newest last; only the last `storyLimit` are kept. A sentence that counts moves to the end as it counts on. */
  sentences: readonly Sentence[];
  readonly memory: StoryMemory;
  /** By kind of sentence: the latest one, as long as others of its kind can still join it. */
  readonly groups: Map<string, Group>;
}

export interface Sentence {
  readonly seq: number;
  readonly at: VirtualTime;
  /** The sentence in pieces; strong ones are the subject and the decisive word. */
  readonly parts: Words;
  /** One or two sentences of reason, in Lambda's terms. */
  readonly why: string;
  readonly meaning: Meaning;
  /** Whom it is about, if it is about one environment. */
  readonly environmentId: EnvironmentId | null;
}

interface Group {
  /** The entry that its sentence has come to. */
  seq: number;
  readonly since: VirtualTime;
  at: VirtualTime;
  readonly subjects: Set<string>;
}

export const storyLimit = 200;

/** From this many at once on the story tells of the crowd, not of each. */
const crowdSize = 6;
/** In a crowd, sentences of a kind join when they follow one another within this time, for so long. Virtual ms, chosen. */
const crowdGapMs = 250;
const crowdSpanMs = 5000;
/** Calls and messages that were sent at once arrive a little apart. */
const arrivalGapMs = 20;

export function newStory(): Story {
  return { sentences: [], memory: newStoryMemory(), groups: new Map() };
}

export function readStory(story: Story, entry: Entry, world: World): void {
  remember(story.memory, entry, world);
  const telling = tell(entry, world, story.memory);
  forget(story.memory, entry);
  if (!telling) return;
  const isCrowded = Math.max(world.concurrency, world.invocations.size, world.calls.size) >= crowdSize;
  if (!telling.many) {
    if (!isCrowded) add(story, sentenceOf(entry, telling, telling.words));
    return;
  }
  const isInCrowd =
    isCrowded || (entry.type.startsWith("environment.") && world.environments.size >= crowdSize);
  const group = story.groups.get(telling.kind);
  if (group && canJoin(group, telling, entry.at, isInCrowd)) {
    group.subjects.add(telling.subject);
    const before = story.sentences.findLastIndex(({ seq }) => seq === group.seq);
    if (before >= 0) story.sentences = story.sentences.toSpliced(before, 1);
    group.seq = entry.seq;
    group.at = entry.at;
    const words = group.subjects.size === 1 ? telling.words : telling.many(group.subjects.size);
    const isOfOne = group.subjects.size === 1;
    add(story, {
      ...sentenceOf(entry, telling, words),
      environmentId: isOfOne ? telling.environmentId : null,
    });
    return;
  }
  const subjects = new Set([telling.subject]);
  story.groups.set(telling.kind, { seq: entry.seq, since: entry.at, at: entry.at, subjects });
  add(story, sentenceOf(entry, telling, telling.words));
}

function canJoin(group: Group, telling: Telling, at: VirtualTime, isInCrowd: boolean): boolean {
  const gap = at - group.at;
  if (isInCrowd || group.subjects.size >= crowdSize) {
    return gap <= crowdGapMs && at - group.since <= crowdSpanMs;
  }
  if (group.subjects.has(telling.subject)) return false;
  return gap === 0 || (telling.environmentId === null && gap <= arrivalGapMs);
}

function sentenceOf({ seq, at }: Entry, { why, meaning, environmentId }: Telling, parts: Words): Sentence {
  return { seq, at, parts, why, meaning, environmentId };
}

function add(story: Story, sentence: Sentence): void {
  story.sentences = withLast(story.sentences, sentence, storyLimit);
}
