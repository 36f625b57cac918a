// Small choices of the screen (theme, sizes of panels) that outlive a reload. Where storage is refused they do not, and nothing else happens.

const prefix = "two-curls.";

export function readPreference(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

export function writePreference(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // Private windows and sandboxed frames refuse storage: the choice holds until the page is closed.
  }
}
