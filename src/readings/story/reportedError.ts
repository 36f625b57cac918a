// What an error document says of itself. Anybody may have written it, in any form.

/** Empty where the text does not say. */
export function reportedError(text: string): { readonly errorType: string; readonly errorMessage: string } {
  const field = (name: string): string =>
    new RegExp(`"${name}"\\s*:\\s*"((?:[^"\\\\]|\\\\.)*)"`).exec(text)?.[1] ?? "";
  return { errorType: field("errorType"), errorMessage: field("errorMessage") };
}

/**
 * The error's own name, as its caller reads it: the service's `errorType` knows no names but `Runtime.…` and
 * `Function.…`, and says `Runtime.Unknown` of a RangeError.
 */
export function errorName({
  payload,
  errorType,
}: {
  readonly payload: string;
  readonly errorType: string | null;
}): string {
  const { errorType: named } = reportedError(payload);
  return named === "" ? (errorType ?? "no type") : named;
}
