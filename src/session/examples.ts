// The examples of the picker. Each is a folder of files as a person would write them.

import type { Project } from "../model/project.ts";
import { defaultConfiguration } from "../model/functionConfiguration.ts";
import { defaultSettings } from "../model/serviceSettings.ts";

export interface Example {
  readonly name: string;
  readonly title: string;
  /** One sentence: what there is to see. */
  readonly about: string;
}

export const defaultExample = "container-in-a-loop" as const;

export const examples: readonly Example[] = [
  {
    name: "container-in-a-loop",
    title: "A container in a loop",
    about:
      "A program asks for the next event, works on it, posts the answer, and asks again. That is all of Lambda.",
  },
  {
    name: "be-the-runtime",
    title: "Be the runtime",
    about: "The container's process is you, at a terminal: two curls by hand, and the service's patience.",
  },
  {
    name: "handler",
    title: "A handler behind a RIC",
    about: "The runtime interface client runs the same loop; you write the function that it calls.",
  },
  {
    name: "typescript-handler",
    title: "A handler in TypeScript",
    about:
      "Several files, types stripped on deploy, a cache in /tmp that survives from one event to the next.",
  },
  {
    name: "queue-batches",
    title: "Batches from a queue",
    about: "Pollers bring messages ten at a time; one bad message is reported and comes back alone.",
  },
  {
    name: "troublemaker",
    title: "A troublemaker",
    about: "Throws, exits, hangs or loops, as the request's path says: see what Lambda makes of it.",
  },
];

const sources = import.meta.glob("./examples/*/*", { query: "?raw", import: "default", eager: true });

const variations: Readonly<Record<string, Partial<Omit<Project, "example" | "files">>>> = {
  "container-in-a-loop": {},
  "be-the-runtime": { configuration: { ...defaultConfiguration, guest: "person", timeoutSeconds: 60 } },
  handler: { configuration: { ...defaultConfiguration, guest: "handler" } },
  "typescript-handler": { configuration: { ...defaultConfiguration, guest: "handler" } },
  "queue-batches": {
    configuration: { ...defaultConfiguration, guest: "handler" },
    settings: { ...defaultSettings, queue: { ...defaultSettings.queue, reportBatchItemFailures: true } },
    message: { body: '{"order": 7}', attributes: {} },
  },
  troublemaker: {
    configuration: { ...defaultConfiguration, guest: "handler" },
    request: { method: "GET", target: "/throw", headers: [], body: "" },
  },
};

/** A fresh project of the example; `undefined` where there is no such example. */
export function exampleProject(name: typeof defaultExample): Project;
export function exampleProject(name: string): Project | undefined;
export function exampleProject(name: string): Project | undefined {
  const variation = variations[name];
  if (!variation) return undefined;
  return {
    example: name,
    files: filesOf(name),
    configuration: defaultConfiguration,
    settings: defaultSettings,
    request: {
      method: "GET",
      target: "/",
      headers: [
        ["User-Agent", "curl/8.5.0"],
        ["Accept", "*/*"],
      ],
      body: "",
    },
    message: { body: '{"hello": "queue"}', attributes: {} },
    ...variation,
  };
}

function filesOf(name: string): Record<string, string> {
  const folder = `./examples/${name}/`;
  const files: Record<string, string> = {};
  for (const [path, text] of Object.entries(sources)) {
    if (path.startsWith(folder) && typeof text === "string") files[path.slice(folder.length)] = text;
  }
  return files;
}
