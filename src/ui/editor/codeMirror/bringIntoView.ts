import type { EditorView } from "@codemirror/view";

/** Lines kept above and below, where there is room. */
const margin = 2;

/** Scrolls the editor alone, and only if the line is not in view: what lies around it stays where it is. */
export function bringIntoView(view: EditorView, line: number): void {
  const { doc } = view.state;
  const block = view.lineBlockAt(doc.line(Math.min(Math.max(1, line), doc.lines)).from);
  const { scrollDOM, defaultLineHeight, documentPadding } = view;
  const height = scrollDOM.clientHeight;
  const room = Math.min(margin * defaultLineHeight, Math.max(0, (height - block.height) / 2));
  const top = block.top + documentPadding.top;
  const bottom = top + block.height;
  if (top - room < scrollDOM.scrollTop) scrollDOM.scrollTop = top - room;
  else if (bottom + room > scrollDOM.scrollTop + height) scrollDOM.scrollTop = bottom + room - height;
}
