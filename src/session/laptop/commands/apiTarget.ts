// Where a URL leads from the laptop: to the API's front door, to the outside world, or to the reason why no call comes
// of it.

import { outsideFailure } from "../../../engine/outside/outsideWorld.ts";
import { apiHost, queueHost, stage } from "../../../model/address.ts";
import type { ClientRequest } from "../../../model/command.ts";
import { bodyText, type HttpRequest } from "../../../model/http.ts";
import { pathOf } from "../../../model/runtimeApiRoute.ts";

export type ApiTarget =
  | { readonly kind: "api"; readonly request: ClientRequest }
  /** API Gateway knows no such stage. */
  | { readonly kind: "wrongStage" }
  /** SQS wants signed requests, which plain curl does not send. */
  | { readonly kind: "unsigned" }
  /** A host of the virtual outside world. */
  | { readonly kind: "outside" }
  | { readonly kind: "notResolved" }
  | { readonly kind: "refused" };

export function apiTarget({ method, url: text, headers, body }: HttpRequest): ApiTarget {
  const url = new URL(text);
  if (url.hostname !== apiHost && url.hostname !== queueHost) {
    const failure = outsideFailure(text);
    if (failure === null) return { kind: "outside" };
    return { kind: failure.code === "ENOTFOUND" ? "notResolved" : "refused" };
  }
  if (url.protocol === "http:" || url.port !== "") return { kind: "refused" };
  if (url.hostname === queueHost) return { kind: "unsigned" };
  const path = pathOf(text);
  if (/^\/[^/?]*/.exec(path)?.[0] !== `/${stage}`) return { kind: "wrongStage" };
  const target = path.slice(stage.length + 1);
  return {
    kind: "api",
    request: {
      method,
      target: target.startsWith("/") ? target : `/${target}`,
      headers,
      body: bodyText(body),
    },
  };
}
