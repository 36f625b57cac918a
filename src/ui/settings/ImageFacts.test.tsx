import { expect, test } from "vitest";
import { buildImage } from "../../model/containerImage/containerImage.ts";
import { defaultConfiguration } from "../../model/functionConfiguration.ts";
import { defaultSettings } from "../../model/serviceSettings.ts";
import {
  containerConfiguration,
  containerDeployed,
  containerFiles,
} from "../../readings/testing/containerWalk.ts";
import type { Moment } from "../../readings/testing/fold.ts";
import { markupAfter, textOf } from "../testing/stillSession.tsx";
import { SettingsPanel } from "./SettingsPanel.tsx";

const project = {
  example: "container",
  files: containerFiles,
  configuration: containerConfiguration,
  settings: defaultSettings,
  request: { method: "GET", target: "/", headers: [], body: "" },
  message: { body: "", attributes: {} },
};
const deployed: readonly Moment[] = [[0, containerDeployed(1)]];

test("a container's settings say what its image starts, where, and with which tools", () => {
  const text = textOf(markupAfter(deployed, <SettingsPanel />, { project }));
  expect(text).toContain("Image ofversion 1Base");
  expect(text).toContain("Entry point[&quot;/startup.sh&quot;]Working directory/Tools addedgit gzip jq tar");
});

test("what the build passed over is told with its line", () => {
  const text = textOf(markupAfter(deployed, <SettingsPanel />, { project }));
  expect(text).toContain("Dockerfile:3 EXPOSE: nothing connects to a port of a Lambda container");
});

test("a build that passed nothing over says nothing of it", () => {
  const files = { ...containerFiles, Dockerfile: 'FROM amazonlinux:2023\nCMD ["/bin/sh", "-c", "x"]' };
  const { image } = buildImage(files);
  const text = textOf(
    markupAfter(
      [[0, { type: "function.deployed", version: 1, files, configuration: containerConfiguration, image }]],
      <SettingsPanel />,
      { project: { ...project, files } },
    ),
  );
  expect(text).toContain("Entry pointnoneCommand[&quot;/bin/sh&quot;, &quot;-c&quot;, &quot;x&quot;]");
  expect(text).not.toContain("Passed over");
});

test("a Dockerfile edited since the last deployment is said to be", () => {
  const files = { ...containerFiles, Dockerfile: `${containerFiles.Dockerfile}EXPOSE 80\n` };
  const text = textOf(markupAfter(deployed, <SettingsPanel />, { project: { ...project, files } }));
  expect(text).toContain("version 1: the Dockerfile has changed since");
});

test("before the first deployment there is no image; other guests never have one", () => {
  expect(textOf(markupAfter([], <SettingsPanel />, { project }))).toContain(
    "Deploy, and what the Dockerfile",
  );
  const other = { ...project, configuration: { ...defaultConfiguration, guest: "jsLoop" as const } };
  expect(textOf(markupAfter(deployed, <SettingsPanel />, { project: other }))).not.toContain("Entry point");
});
