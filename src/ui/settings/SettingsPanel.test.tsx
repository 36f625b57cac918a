import { expect, test } from "vitest";
import { defaultConfiguration } from "../../model/functionConfiguration.ts";
import { defaultSettings } from "../../model/serviceSettings.ts";
import { stillProject } from "../../session/testing/stillState.ts";
import { markupAfter, textOf } from "../testing/stillSession.tsx";
import { SettingsPanel } from "./SettingsPanel.tsx";

const project = { ...stillProject, example: "handler", files: {} };

test("the settings say which of them wait for a deployment", () => {
  const text = textOf(markupAfter([], <SettingsPanel />));
  expect(text).toContain("takes effect when you deploy");
  expect(text).toContain("Takes effect at once");
});

test("only a handler behind the RIC has a handler setting", () => {
  const handler = { ...project, configuration: { ...defaultConfiguration, guest: "handler" as const } };
  expect(markupAfter([], <SettingsPanel />, { project: handler })).toContain('value="handler.handler"');
  expect(markupAfter([], <SettingsPanel />, { project })).not.toContain('value="handler.handler"');
});

test("a visibility timeout below the function's timeout is pointed out", () => {
  const settings = { ...defaultSettings, queue: { ...defaultSettings.queue, visibilityTimeoutMs: 1000 } };
  const text = textOf(markupAfter([], <SettingsPanel />, { project: { ...project, settings } }));
  expect(text).toContain("may come back while it is still being worked on");
});
