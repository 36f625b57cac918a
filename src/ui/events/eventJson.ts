// A request or a message as JSON text, and back. What is wrong is told in words, with its line where the text is no JSON.

import type { ClientMessage, ClientRequest } from "../../model/command.ts";
import { isHeaderName } from "./headerLines.ts";
import { jsonMistake } from "./jsonMistake.ts";
import { methods, targetProblem } from "./requestRules.ts";

export type Reading<Value> = { readonly value: Value } | { readonly problem: string };

export function writeRequestJson({ method, target, headers, body }: ClientRequest): string {
  return JSON.stringify(
    { method, target, headers: headers.map(([name, value]) => `${name}: ${value}`), body },
    null,
    2,
  );
}

export function readRequestJson(text: string): Reading<ClientRequest> {
  const fields = readFields(text, ["method", "target", "headers", "body"]);
  if ("problem" in fields) return fields;
  const { method = "GET", target, headers = [], body = "" } = fields.value;
  if (typeof method !== "string" || !methods.some((each) => each === method)) {
    return { problem: `"method" is one of ${methods.join(", ")}.` };
  }
  if (typeof target !== "string") return { problem: '"target" is missing: the path and query, as text.' };
  const problem = targetProblem(target);
  if (problem !== null) return { problem: `"target": ${problem}` };
  if (typeof body !== "string")
    return { problem: '"body" is text; JSON inside of it is written with \\" for every ".' };
  if (!Array.isArray(headers)) return { problem: '"headers" is a list of texts: ["Name: value"].' };
  const list: (readonly [string, string])[] = [];
  for (const each of headers) {
    const [, name = "", value = ""] = (typeof each === "string" && /^([^:]*):(.*)$/s.exec(each)) || [];
    if (!isHeaderName(name.trim()))
      return { problem: `"headers": ${JSON.stringify(each)} is not "Name: value".` };
    list.push([name.trim(), value.trim()]);
  }
  return { value: { method, target, headers: list, body } };
}

export function writeMessageJson({ body, attributes }: ClientMessage): string {
  return JSON.stringify({ body, attributes }, null, 2);
}

export function readMessageJson(text: string): Reading<ClientMessage> {
  const fields = readFields(text, ["body", "attributes"]);
  if ("problem" in fields) return fields;
  const { body, attributes = {} } = fields.value;
  if (typeof body !== "string") return { problem: '"body" is missing: the message, as text.' };
  if (!isObject(attributes)) return { problem: '"attributes" is an object of texts: {"name": "value"}.' };
  const list: [string, string][] = [];
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value !== "string") return { problem: `"attributes": the value of "${name}" is no text.` };
    list.push([name, value]);
  }
  return { value: { body, attributes: Object.fromEntries(list) } };
}

/** The fields of an object in JSON that has no others than `known`. */
function readFields(text: string, known: readonly string[]): Reading<Readonly<Record<string, unknown>>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const mistake = jsonMistake(text);
    return {
      problem: mistake
        ? `Line ${mistake.line}, column ${mistake.column}: ${mistake.what}.`
        : "This is no JSON.",
    };
  }
  if (!isObject(value)) return { problem: "This is JSON, but no object: it begins with { and ends with }." };
  const stranger = Object.keys(value).find((name) => !known.includes(name));
  if (stranger !== undefined)
    return { problem: `There is no "${stranger}" here: it has ${known.join(", ")}.` };
  return { value };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
