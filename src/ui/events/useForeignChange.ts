import { useState } from "react";

/**
 * For a form that keeps what is typed, valid or not: a key that changes when `value` was changed by somebody else
 * (a template, an example), so that the form starts anew; and `edit`, which does not count as somebody else.
 */
export function useForeignChange<Value>(
  value: Value,
  write: (value: Value) => void,
): [key: number, edit: (value: Value) => void] {
  const [own, setOwn] = useState({ value, key: 0 });
  if (own.value !== value) setOwn({ value, key: own.key + 1 });

  function edit(edited: Value) {
    setOwn({ value: edited, key: own.key });
    write(edited);
  }
  return [own.key, edit];
}
