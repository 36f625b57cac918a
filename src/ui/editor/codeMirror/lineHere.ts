// Where the code is: a marker and a strong wash at the line of the shown environment, and how many others stand where.

import { type EditorState, RangeSet, RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, gutter, GutterMarker } from "@codemirror/view";
import type { CodePhase } from "../codePhases.ts";

export interface LineHere {
  /** Of the shown environment, from 1; `null`: it is not in this file. */
  readonly line: number | null;
  readonly phase: CodePhase | null;
  /** `env-1` */
  readonly environmentId: string | null;
  /** How many environments are at each line. */
  readonly counts: ReadonlyMap<number, number>;
}

export const showLineHere = StateEffect.define<LineHere>();

class Marker extends GutterMarker {
  readonly #here: string | null;
  readonly #phase: string;
  readonly #count: number;

  constructor(here: string | null, phase: CodePhase | null, count: number) {
    super();
    this.#here = here;
    this.#phase = phase ?? "none";
    this.#count = count;
  }

  override eq(other: Marker): boolean {
    return other.#here === this.#here && other.#phase === this.#phase && other.#count === this.#count;
  }

  override toDOM(): HTMLElement {
    const mark = document.createElement("span");
    mark.className = `cm-here-mark cm-here-mark-${this.#phase}`;
    mark.textContent = `${this.#here === null ? "" : "▶"}${this.#count > 1 || this.#here === null ? this.#count : ""}`;
    const others = this.#count === 1 ? "1 environment is here" : `${this.#count} environments are here`;
    mark.title =
      this.#here === null ? others : `${this.#here} is here${this.#count > 1 ? `; ${others}` : ""}`;
    return mark;
  }
}

interface Drawn {
  readonly markers: RangeSet<GutterMarker>;
  readonly wash: RangeSet<Decoration>;
}

const drawn = StateField.define<Drawn>({
  create: () => ({ markers: RangeSet.empty, wash: RangeSet.empty }),
  update(value, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(showLineHere)) return draw(transaction.state, effect.value);
    }
    if (!transaction.docChanged) return value;
    return { markers: value.markers.map(transaction.changes), wash: value.wash.map(transaction.changes) };
  },
  provide: (field) => EditorView.decorations.from(field, (value) => value.wash),
});

function draw({ doc }: EditorState, { line, phase, environmentId, counts }: LineHere): Drawn {
  const markers = new RangeSetBuilder<GutterMarker>();
  const lines = new Set([...counts.keys(), ...(line === null ? [] : [line])]);
  for (const number of [...lines].sort((a, b) => a - b)) {
    if (number < 1 || number > doc.lines) continue;
    const { from } = doc.line(number);
    const isHere = number === line;
    const count = counts.get(number) ?? 1;
    markers.add(from, from, new Marker(isHere ? environmentId : null, isHere ? phase : null, count));
  }
  if (line === null || line > doc.lines) return { markers: markers.finish(), wash: RangeSet.empty };
  const wash = Decoration.line({ class: `cm-here cm-here-${phase ?? "none"}` });
  return { markers: markers.finish(), wash: RangeSet.of(wash.range(doc.line(line).from)) };
}

const colours = { init: "init", next: "next", logic: "logic", response: "resp", none: "muted" } as const;

const look = EditorView.theme({
  ".cm-here-gutter": { minWidth: "20px" },
  ".cm-here-gutter .cm-gutterElement": { padding: "0 0 0 3px", overflow: "visible" },
  ".cm-here-mark": { fontSize: "12px", fontWeight: "600", cursor: "default" },
  ...Object.fromEntries(
    Object.entries(colours).flatMap(([phase, colour]) => [
      [`.cm-here-mark-${phase}`, { color: `var(--${colour})` }],
      [
        `.cm-line.cm-here.cm-here-${phase}`,
        {
          backgroundColor: `color-mix(in srgb, var(--${colour}) 20%, transparent)`,
          boxShadow: `inset 0 1px var(--${colour}), inset 0 -1px var(--${colour})`,
        },
      ],
    ]),
  ),
});

export const lineHere = [
  drawn,
  gutter({
    class: "cm-here-gutter",
    markers: (view) => view.state.field(drawn).markers,
  }),
  look,
];
