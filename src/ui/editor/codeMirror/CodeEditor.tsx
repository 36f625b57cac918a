// The editor of one file. The session's draft is the truth: what is typed goes there, what changes there comes back.

import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useEffectEvent, useRef } from "react";
import { useSelection } from "../../selection.ts";
import { useSession, useSessionState } from "../../SessionContext.ts";
import { mayFollow, touchCode } from "../following.ts";
import { isShellScript } from "../scriptPhases.ts";
import { useFollowedPhase } from "../useFollowedPhase.ts";
import { bringIntoView } from "./bringIntoView.ts";
import styles from "./CodeEditor.module.css";
import { editorExtensions } from "./editorExtensions.ts";
import { languageOf } from "./languageOf.ts";
import { lineHere, showLineHere } from "./lineHere.ts";
import { mistakes, showComplaints } from "./mistakes.ts";
import { phaseGutter, showPhases } from "./phaseGutter.ts";
import { useLineHere } from "./useLineHere.ts";
import { usePhases } from "./usePhases.ts";

interface CodeEditorProps {
  readonly path: string;
  readonly text: string;
}

export function CodeEditor({ path, text }: CodeEditorProps) {
  const session = useSession();
  const deployErrors = useSessionState((state) => state.deployErrors);
  const scriptErrors = useSessionState(({ readings }) => readings.scriptErrors.found);
  const revealed = useSelection((selection) => selection.revealed);
  const isOpen = useIsOpen(path);
  const phases = usePhases(path, text);
  const here = useLineHere(path, phases);
  const { phase, otherVersion } = useFollowedPhase();
  const present = otherVersion === null ? phase : null;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const draft = useEffectEvent(() => text);

  useEffect(() => {
    if (!host.current) return;
    const created = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: draft(),
        extensions: [
          phaseGutter,
          isShellScript(path, draft()) ? lineHere : [],
          editorExtensions,
          languageOf(path),
          mistakes,
          EditorView.contentAttributes.of({ "aria-label": `Code of ${path}`, tabindex: "0" }),
          EditorView.domEventHandlers({
            keydown: touchCode,
            pointerdown: touchCode,
            wheel: touchCode,
            touchmove: touchCode,
          }),
          EditorView.updateListener.of((update) => {
            const written = update.state.doc.toString();
            if (update.docChanged && session.store.getState().project.files[path] !== written) {
              session.editFile(path, written);
            }
          }),
        ],
      }),
    });
    view.current = created;
    return () => {
      view.current = null;
      created.destroy();
    };
  }, [path, session]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  }, [text]);

  useEffect(() => {
    // Drawing marks makes the browser lay out the page: in a task of its own, behind what the screen shows.
    const task = setTimeout(() => {
      view.current?.dispatch({ effects: [showPhases.of({ phases, present }), showLineHere.of(here)] });
    });
    return () => clearTimeout(task);
  }, [phases, present, here]);

  // Where no line is told, the first one of the phase that runs.
  const followed = here.line ?? (present === null ? 0 : phases.indexOf(present) + 1);
  useEffect(() => {
    if (view.current && isOpen && followed > 0 && mayFollow()) bringIntoView(view.current, followed);
  }, [followed, isOpen]);

  useEffect(() => {
    if (view.current && revealed?.file === path) bringIntoView(view.current, revealed.line);
  }, [revealed, path]);

  useEffect(() => {
    if (!view.current) return;
    const complaints = [
      ...deployErrors.map((error) => ({ ...error, source: "deploy" })),
      ...scriptErrors.map((error) => ({ ...error, column: 1, source: error.environmentId })),
    ];
    showComplaints(
      view.current,
      complaints.filter(({ file }) => file === path),
    );
  }, [deployErrors, scriptErrors, path]);

  return <div ref={host} className={styles.editor} />;
}

/** What is kept behind another tab has no size to scroll in. */
function useIsOpen(path: string): boolean {
  const wanted = useSelection((selection) => selection.openFile);
  return useSessionState(({ project: { files } }) => {
    return wanted !== null && wanted in files ? wanted === path : Object.keys(files)[0] === path;
  });
}
