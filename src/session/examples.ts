// The examples of the picker. Each is a folder of files as a person would write them.

import { siteBucket } from "../model/address.ts";
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
    name: "startup-sh",
    title: "The article's container",
    about:
      "A bash script: an init section, and a loop around two curls. It builds a site and copies it into a bucket.",
  },
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
    name: "custom-runtime",
    title: "A runtime in bash",
    about: "bootstrap runs the loop and calls a function in function.sh: the least that a runtime can be.",
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

/** The first screen brings the default example along; the others load when they are opened. */
const sources = import.meta.glob(["./examples/*/*", "!./examples/container-in-a-loop/*"], {
  query: "?raw",
  import: "default",
});
const defaultSources = import.meta.glob("./examples/container-in-a-loop/*", {
  query: "?raw",
  import: "default",
  eager: true,
});

const variations: Readonly<Record<string, Partial<Omit<Project, "example" | "files">>>> = {
  "startup-sh": {
    configuration: {
      ...defaultConfiguration,
      guest: "container",
      timeoutSeconds: 60,
      variables: {
        AWS_LAMBDA_FOR_THE_CONTAINERS_DEVELOPER_BLOG_BUCKET: siteBucket,
        AWS_LAMBDA_FOR_THE_CONTAINERS_DEVELOPER_BLOG_GITHUB_USERNAME: "aws-containers",
      },
    },
  },
  "custom-runtime": { configuration: { ...defaultConfiguration, guest: "container", timeoutSeconds: 10 } },
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

/** A fresh project of the example that opens by default. */
export function defaultProject(): Project {
  return projectOf(defaultExample, {}, textsOf(Object.entries(defaultSources)));
}

/** A fresh project of the example; `undefined` where there is no such example. */
export async function exampleProject(name: string): Promise<Project | undefined> {
  if (name === defaultExample) return defaultProject();
  const variation = variations[name];
  if (!variation) return undefined;
  const loading = Object.entries(sources)
    .filter(([path]) => path.startsWith(`./examples/${name}/`))
    .map(async ([path, load]) => [path, await load()] as const);
  return projectOf(name, variation, textsOf(await Promise.all(loading)));
}

function projectOf(
  name: string,
  variation: Partial<Omit<Project, "example" | "files">>,
  files: Project["files"],
): Project {
  return {
    example: name,
    files,
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

/** By their names in the example's folder, in the order of the editor's tabs. */
function textsOf(sources: readonly (readonly [path: string, text: unknown])[]): Record<string, string> {
  const named = sources.map(([path, text]) => [path.slice(path.lastIndexOf("/") + 1), String(text)] as const);
  return Object.fromEntries(named.toSorted(([a], [b]) => placeOf(a) - placeOf(b)));
}

/** What runs first stands first, and the image that all of it runs in last. */
function placeOf(name: string): number {
  if (name === "startup.sh" || name === "bootstrap") return 0;
  return name === "Dockerfile" ? 2 : 1;
}
