// Red marks at their line: what the grammar cannot read while typing, what the last deployment refused, and what the
// shell said before a process ended.

import { ensureSyntaxTree, syntaxTree } from "@codemirror/language";
import { type Diagnostic, forceLinting, linter, lintGutter } from "@codemirror/lint";
import { type EditorState, type Extension, StateEffect, StateField } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

/** A file that the grammar reads wrongly all through has this many marks and no more. */
const mostSyntaxErrors = 20;
const parsePatienceMs = 100;

interface Complaint {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** Who says so. */
  readonly source: string;
}

const setComplaints = StateEffect.define<readonly Complaint[]>();

const complaints = StateField.define<readonly Complaint[]>({
  create: () => [],
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setComplaints)) return effect.value;
    // Once the file changes, its old complaints may stand at the wrong line: the next deployment tells.
    return transaction.docChanged ? [] : value;
  },
});

export function showComplaints(view: EditorView, shown: readonly Complaint[]): void {
  view.dispatch({ effects: setComplaints.of(shown) });
  forceLinting(view);
}

export const mistakes: Extension = [
  complaints,
  lintGutter(),
  linter((view) => [...refused(view.state), ...unreadable(view.state)]),
  EditorView.theme({
    ".cm-gutter-lint": { width: "13px" },
    ".cm-gutter-lint .cm-gutterElement": { padding: "0" },
    ".cm-lint-marker": { width: "10px", height: "10px" },
    ".cm-diagnostic-error": { borderLeftColor: "var(--fail)" },
  }),
];

function refused(state: EditorState): Diagnostic[] {
  return state.field(complaints).map(({ line, column, message, source }) => {
    const text = state.doc.line(Math.min(Math.max(1, line), state.doc.lines));
    const from = Math.min(text.from + Math.max(0, column - 1), text.to);
    return { from, to: Math.max(from, text.to), severity: "error", source, message };
  });
}

function unreadable(state: EditorState): Diagnostic[] {
  const tree = ensureSyntaxTree(state, state.doc.length, parsePatienceMs) ?? syntaxTree(state);
  const found: Diagnostic[] = [];
  tree.iterate({
    enter: ({ type, from, to }) => {
      if (!type.isError || found.length >= mostSyntaxErrors) return;
      // Several errors at one line are one mistake to a person.
      const line = state.doc.lineAt(from).number;
      if (found.some((each) => state.doc.lineAt(each.from).number === line)) return;
      found.push({ from, to: Math.max(to, from), severity: "error", message: messageAt(state, from, to) });
    },
  });
  return found;
}

function messageAt(state: EditorState, from: number, to: number): string {
  if (to > from)
    return `Syntax error: unexpected ${JSON.stringify(state.sliceDoc(from, Math.min(to, from + 20)))}`;
  return from >= state.doc.length
    ? "Syntax error: the file ends too early"
    : "Syntax error: something is missing here";
}
