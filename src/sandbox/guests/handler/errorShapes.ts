// An error as the caller gets it, and as the log line shows it (RIC 3.3.0, recorded).

export interface ErrorAnswer {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

export function errorForCaller(error: unknown): ErrorAnswer {
  if (isErrorLike(error)) {
    // A stray DEL has been seen in type names; the runtime takes it out.
    const errorType = error.name.replaceAll("\u007f", "%7F");
    return { errorType, errorMessage: error.message, trace: error.stack.split("\n") };
  }
  return { errorType: typeof error, errorMessage: String(error), trace: [] };
}

/** JSON in which errors show what JSON.stringify would hide. */
export function errorForLog(error: unknown): string {
  const seen = new Set<unknown>();
  try {
    return JSON.stringify(error, (_, value: unknown) => {
      if (!isErrorLike(value)) return value;
      if (seen.has(value)) return undefined;
      seen.add(value);
      const code: unknown = Reflect.get(value, "code");
      const {
        name,
        message,
        stack,
        code: _code,
        ...others
      } = { ...value, name: value.name, message: value.message, stack: value.stack, code };
      return {
        errorType: name,
        errorMessage: message,
        ...(code === undefined ? {} : { code }),
        ...others,
        stack: stack.split("\n"),
      };
    });
  } catch {
    return JSON.stringify(errorForCaller(error));
  }
}

interface ErrorLike {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

function isErrorLike(value: unknown): value is ErrorLike {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof Reflect.get(value, "name") === "string" &&
    typeof Reflect.get(value, "message") === "string" &&
    typeof Reflect.get(value, "stack") === "string"
  );
}
