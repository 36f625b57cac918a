// What a host of the virtual outside world is.

import { type HeaderList, type HttpRequest, type HttpResponse, textBody } from "../../model/http.ts";
import type { ObjectStorage, StorageChange } from "../../model/objectStorage.ts";

export interface OutsideHost {
  /** Host names that it answers for, in lower case. */
  readonly names: readonly string[] | ((hostname: string) => boolean);
  /** Shown on the stage: "GitHub releases". */
  readonly title: string;
  answer(request: HttpRequest, storage: ObjectStorage): OutsideAnswer;
}

export interface OutsideAnswer {
  readonly response: HttpResponse;
  readonly changes: readonly StorageChange[];
  /** Modelled time at the host, ms. */
  readonly takesMs: number;
}

/** An answer that changes nothing. */
export function answer(response: HttpResponse, takesMs: number): OutsideAnswer {
  return { response, changes: [], takesMs };
}

export function textResponse(
  status: number,
  contentType: string,
  text: string,
  headers: HeaderList = [],
): HttpResponse {
  return { status, headers: [["Content-Type", contentType], ...headers], body: textBody(text) };
}

export function redirect(status: 301 | 302, location: string): HttpResponse {
  return { status, headers: [["Location", location]], body: textBody("") };
}
