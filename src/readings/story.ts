// What just happened, in words: one sentence for each entry that a person should hear about, and why it happened.
// What many do at once is told in one sentence that counts.

import type { Entry } from "../model/entry.ts";
import type { EnvironmentId } from "../model/id.ts";
import type { VirtualTime } from "../model/time.ts";
import type { World } from "../world/world.ts";
import { pushLast } from "./keepLast.ts";
import type { Meaning } from "./meaning.ts";
import { copyStoryMemory, forget, newStoryMemory, remember, type StoryMemory } from "./story/memory.ts";
import type { Words } from "./story/said.ts";
import { tell } from "./story/tell.ts";
import type { Telling } from "./story/telling.ts";

export interface Story {
  /** Newest last; changes in place, only the last `storyLimit` are kept. A sentence that counts moves to the end as it counts on. */
  readonly sentences: Sentence[];
  readonly memory: StoryMemory;
  /** By kind of sentence: the latest one, as long as others of its kind can still join it. */
  readonly groups: Map<string, Group>;
}

/** The words are rendered when somebody reads them first: a fast run makes thousands that nobody sees. */
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
  sentence: Sentence;
  readonly since: VirtualTime;
  at: VirtualTime;
  readonly subject: string;
  /** All of them, once there are two. */
  subjects: Set<string> | null;
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

export function copyStory({ sentences, memory, groups }: Story): Story {
  return { sentences: [...sentences], memory: copyStoryMemory(memory), groups: copyGroups(groups) };
}

function copyGroups(groups: Story["groups"]): Story["groups"] {
  return new Map(
    [...groups].map(([kind, group]) => [
      kind,
      { ...group, subjects: group.subjects && new Set(group.subjects) },
    ]),
  );
}

export function readStory(story: Story, entry: Entry, world: World): void {
  remember(story.memory, entry, world);
  const telling = tell(entry, world, story.memory);
  forget(story.memory, entry);
  if (!telling) return;
  const isCrowded =
    world.concurrency >= crowdSize || world.invocations.size >= crowdSize || world.calls.size >= crowdSize;
  if (!telling.many) {
    if (!isCrowded) add(story, new ToldSentence(entry, telling, 1));
    return;
  }
  const group = story.groups.get(telling.kind);
  if (group && canJoin(group, telling, entry, isCrowded || isInCrowd(entry, world))) {
    join(story, group, entry, telling);
    return;
  }
  const sentence = new ToldSentence(entry, telling, 1);
  const { kind, subject } = telling;
  story.groups.set(kind, { sentence, since: entry.at, at: entry.at, subject, subjects: null });
  add(story, sentence);
}

function isInCrowd({ type }: Entry, world: World): boolean {
  return world.environments.size >= crowdSize && type.startsWith("environment.");
}

function canJoin(
  group: Group,
  { subject, environmentId }: Telling,
  { at }: Entry,
  inCrowd: boolean,
): boolean {
  const gap = at - group.at;
  if (inCrowd || countOf(group) >= crowdSize) return gap <= crowdGapMs && at - group.since <= crowdSpanMs;
  if (subject === group.subject || group.subjects?.has(subject)) return false;
  return gap === 0 || (environmentId === null && gap <= arrivalGapMs);
}

function join(story: Story, group: Group, entry: Entry, telling: Telling): void {
  if (group.subjects) group.subjects.add(telling.subject);
  else if (telling.subject !== group.subject) group.subjects = new Set([group.subject, telling.subject]);
  const before = story.sentences.lastIndexOf(group.sentence);
  if (before >= 0) story.sentences.splice(before, 1);
  group.sentence = new ToldSentence(entry, telling, countOf(group));
  group.at = entry.at;
  add(story, group.sentence);
}

function countOf({ subjects }: Group): number {
  return subjects?.size ?? 1;
}

class ToldSentence implements Sentence {
  readonly seq: number;
  readonly at: VirtualTime;
  readonly meaning: Meaning;
  readonly environmentId: EnvironmentId | null;
  readonly #telling: Telling;
  readonly #count: number;
  #parts: Words | null = null;

  constructor({ seq, at }: Entry, telling: Telling, count: number) {
    this.seq = seq;
    this.at = at;
    this.meaning = telling.meaning;
    this.environmentId = count === 1 ? telling.environmentId : null;
    this.#telling = telling;
    this.#count = count;
  }

  get parts(): Words {
    const { words, many } = this.#telling;
    return (this.#parts ??= this.#count > 1 && many ? many(this.#count) : words());
  }

  get why(): string {
    const { why } = this.#telling;
    return typeof why === "string" ? why : why();
  }
}

function add(story: Story, sentence: Sentence): void {
  pushLast(story.sentences, sentence, storyLimit);
}
