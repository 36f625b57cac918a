// HTTP as data. Nothing here sends anything.

/** Header names as written by the sender, in order; repeated names are repeated entries. */
export type HeaderList = readonly (readonly [name: string, value: string])[];

/** A body: text (sent as UTF-8), or base64 where the bytes are not UTF-8 text. `sizeBytes` is the size on the
 *  wire and may exceed what is carried: the sandbox cuts a body that is over every limit before it crosses. */
export type HttpBody =
  | { readonly text: string; readonly sizeBytes: number }
  | { readonly base64: string; readonly sizeBytes: number };

export interface HttpRequest {
  readonly method: string;
  /** Absolute: `http://169.254.100.1:9001/2018-06-01/runtime/invocation/next`. */
  readonly url: string;
  readonly headers: HeaderList;
  readonly body: HttpBody;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: HeaderList;
  readonly body: HttpBody;
}

/** What a client gets when no HTTP response came: the code and text that Node's resolver or socket gives. */
export interface HttpFailure {
  readonly code: "ENOTFOUND" | "ECONNREFUSED" | "ECONNRESET";
  /** `getaddrinfo ENOTFOUND example.invalid` */
  readonly message: string;
}

export const emptyBody: HttpBody = { text: "", sizeBytes: 0 };

/** A text body with its UTF-8 size. */
export function textBody(text: string): HttpBody {
  return { text, sizeBytes: utf8Length(text) };
}

/** The text of a body; base64 stays as it is. */
export function bodyText(body: HttpBody): string {
  return "text" in body ? body.text : body.base64;
}

/** First value of a header, whatever the case of its name. */
export function headerValue(headers: HeaderList, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return headers.find(([each]) => each.toLowerCase() === wanted)?.[1];
}

/** Bytes of `text` in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit < 0xdc00 && i + 1 < text.length) {
      bytes += 4;
      i++;
    } else bytes += 3;
  }
  return bytes;
}
