// What one entry has to say, before it is decided whether it stands alone, joins a crowd, or stays silent.

import type { EnvironmentId } from "../../model/id.ts";
import type { Meaning } from "../meaning.ts";
import type { Words } from "./said.ts";

export interface Telling {
  /** Sentences of one kind can be told together. */
  readonly kind: string;
  /** Whom it is about: each is counted once. */
  readonly subject: string;
  /** Rendered only when somebody reads it, maybe much later: reads the entry and records of its moment, not the world. */
  readonly words: () => Words;
  /** The same of many; `null`: in a crowd nobody needs to hear it. */
  readonly many: ((count: number) => Words) | null;
  /** One or two sentences of reason, in Lambda's terms. */
  readonly why: string | (() => string);
  readonly meaning: Meaning;
  readonly environmentId: EnvironmentId | null;
}
