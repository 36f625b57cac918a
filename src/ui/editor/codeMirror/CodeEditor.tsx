// The editor of one file. The session's draft is the truth: what is typed goes there, what changes there comes back.

import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useEffectEvent, useRef } from "react";
import { useSession, useSessionState } from "../../SessionContext.ts";
import type { CodePhase } from "../codePhases.ts";
import { useFollowedPhase } from "../useFollowedPhase.ts";
import styles from "./CodeEditor.module.css";
import { editorExtensions } from "./editorExtensions.ts";
import { mistakes, showDeployErrors } from "./mistakes.ts";
import { languageOf } from "./languageOf.ts";
import { phaseGutter, showPhases } from "./phaseGutter.ts";

interface CodeEditorProps {
  readonly path: string;
  readonly text: string;
  readonly phases: readonly (CodePhase | null)[];
}

export function CodeEditor({ path, text, phases }: CodeEditorProps) {
  const session = useSession();
  const deployErrors = useSessionState((state) => state.deployErrors);
  const { phase: present } = useFollowedPhase();
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
          editorExtensions,
          languageOf(path),
          mistakes,
          EditorView.contentAttributes.of({ "aria-label": `Code of ${path}`, tabindex: "0" }),
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
    view.current?.dispatch({ effects: showPhases.of({ phases, present }) });
  }, [phases, present]);

  useEffect(() => {
    if (view.current)
      showDeployErrors(
        view.current,
        deployErrors.filter(({ file }) => file === path),
      );
  }, [deployErrors, path]);

  return <div ref={host} className={styles.editor} />;
}
