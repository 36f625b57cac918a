// The virtual outside world that containers can reach. No real host, ever: an unknown name does not resolve.

import type { HttpFailure, HttpRequest } from "../../model/http.ts";
import type { ObjectStorage } from "../../model/objectStorage.ts";
import { hostOf } from "../../model/runtimeApiRoute.ts";
import { bucketWebsite } from "./bucketWebsite.ts";
import { gitHost } from "./gitHost.ts";
import { identityService } from "./identityService.ts";
import { objectStore } from "./objectStore.ts";
import type { OutsideAnswer, OutsideHost } from "./outsideHost.ts";
import { releaseApi, releaseDownloads } from "./releases.ts";
import { echo, examplePage, ownAddress } from "./smallHosts.ts";

const hosts: readonly OutsideHost[] = [
  releaseApi,
  releaseDownloads,
  gitHost,
  bucketWebsite,
  objectStore,
  identityService,
  examplePage,
  echo,
  ownAddress,
];

/** `title`: that of the host that answered. */
export type OutsideOutcome = (OutsideAnswer & { readonly title: string }) | HttpFailure;

/** What a host of the virtual outside world answers, or why there is no answer. */
export function outsideWorld(request: HttpRequest, storage: ObjectStorage): OutsideOutcome {
  const found = findHost(request.url);
  return "code" in found ? found : { ...found.answer(request, storage), title: found.title };
}

/** Why nobody can be reached at this URL; `null`: a host of the virtual outside world is there. */
export function outsideFailure(url: string): HttpFailure | null {
  const found = findHost(url);
  return "code" in found ? found : null;
}

function findHost(url: string): OutsideHost | HttpFailure {
  const authority = hostOf(url).replace(/:(80|443)$/, "");
  const hostname = authority.replace(/:\d+$/, "");
  const host = hosts.find(({ names }) =>
    typeof names === "function" ? names(hostname) : names.includes(hostname),
  );
  if (host && authority === hostname) return host;
  if (host || /^(\d{1,3}\.){3}\d{1,3}$|^localhost$|^\[/.test(hostname)) {
    return { code: "ECONNREFUSED", message: `connect ECONNREFUSED ${authority}` };
  }
  return { code: "ENOTFOUND", message: `getaddrinfo ENOTFOUND ${hostname}` };
}
