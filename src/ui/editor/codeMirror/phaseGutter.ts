// Stripes beside the lines: init, next, business logic, response. The phase that runs now has its lines washed.

import { type EditorState, RangeSet, RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, gutter, GutterMarker } from "@codemirror/view";
import type { CodePhase } from "../codePhases.ts";

interface ShownPhases {
  readonly phases: readonly (CodePhase | null)[];
  readonly present: CodePhase | null;
}

export const showPhases = StateEffect.define<ShownPhases>();

class Stripe extends GutterMarker {
  override readonly elementClass: string;
  constructor(phase: CodePhase) {
    super();
    this.elementClass = `cm-phase-${phase}`;
  }
}

const stripes: Readonly<Record<CodePhase, Stripe>> = {
  init: new Stripe("init"),
  next: new Stripe("next"),
  logic: new Stripe("logic"),
  response: new Stripe("response"),
};
const washes: Readonly<Record<CodePhase, Decoration>> = {
  init: Decoration.line({ class: "cm-present-init" }),
  next: Decoration.line({ class: "cm-present-next" }),
  logic: Decoration.line({ class: "cm-present-logic" }),
  response: Decoration.line({ class: "cm-present-response" }),
};

interface Drawn {
  readonly stripes: RangeSet<GutterMarker>;
  readonly washes: RangeSet<Decoration>;
}

// Between a keystroke and the phases that React works out for it, the old marks move with their lines.
const drawn = StateField.define<Drawn>({
  create: () => ({ stripes: RangeSet.empty, washes: RangeSet.empty }),
  update(value, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(showPhases)) return draw(transaction.state, effect.value);
    }
    if (!transaction.docChanged) return value;
    return { stripes: value.stripes.map(transaction.changes), washes: value.washes.map(transaction.changes) };
  },
  provide: (field) => EditorView.decorations.from(field, (value) => value.washes),
});

function draw({ doc }: EditorState, { phases, present }: ShownPhases): Drawn {
  const striped = new RangeSetBuilder<GutterMarker>();
  const washed = new RangeSetBuilder<Decoration>();
  phases.slice(0, doc.lines).forEach((phase, at) => {
    if (phase === null) return;
    const { from } = doc.line(at + 1);
    striped.add(from, from, stripes[phase]);
    if (phase === present) washed.add(from, from, washes[phase]);
  });
  return { stripes: striped.finish(), washes: washed.finish() };
}

const look = EditorView.theme({
  ".cm-phases": { width: "5px" },
  ".cm-phases .cm-gutterElement": { opacity: "0.85" },
  ".cm-phase-init": { backgroundColor: "var(--init)" },
  ".cm-phase-next": { backgroundColor: "var(--next)" },
  ".cm-phase-logic": { backgroundColor: "var(--logic)" },
  ".cm-phase-response": { backgroundColor: "var(--resp)" },
  ".cm-line.cm-present-init": { backgroundColor: "color-mix(in srgb, var(--init) 10%, transparent)" },
  ".cm-line.cm-present-next": { backgroundColor: "color-mix(in srgb, var(--next) 12%, transparent)" },
  ".cm-line.cm-present-logic": { backgroundColor: "color-mix(in srgb, var(--logic) 10%, transparent)" },
  ".cm-line.cm-present-response": { backgroundColor: "color-mix(in srgb, var(--resp) 10%, transparent)" },
});

export const phaseGutter = [
  drawn,
  gutter({ class: "cm-phases", markers: (view) => view.state.field(drawn).stripes }),
  look,
];
