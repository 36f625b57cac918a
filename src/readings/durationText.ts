// Times and durations as people read them.

/** `812 ms`, `1.964 s`, `30 s`, `2 min 5 s`, `6 min`, `1 h 30 min`; what is shorter than a millisecond `0.4 ms`. */
export function durationText(ms: number): string {
  if (ms < 10) return `${trimmed(ms, 1)} ms`;
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59_999.5) return `${trimmed(ms / 1000, 3)} s`;
  const seconds = Math.round(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return joined(minutes, "min", seconds % 60, "s");
  return joined(Math.floor(minutes / 60), "h", minutes % 60, "min");
}

/** The clock: `00:00:12.480`. Hours go on counting past 99. */
export function clockText(ms: number): string {
  const whole = Math.floor(ms);
  const seconds = Math.floor(whole / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return `${padded(hours, 2)}:${padded(minutes % 60, 2)}:${padded(seconds % 60, 2)}.${padded(whole % 1000, 3)}`;
}

/** `1,640 ms`: a sum of milliseconds as the bill has it. */
export function millisecondsText(ms: number): string {
  return `${grouped(ms)} ms`;
}

/** Whole numbers with a comma every three digits. */
export function grouped(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** `1 environment`, `37 environments`. */
export function counted(count: number, noun: string): string {
  const plural = /(?:ch|s)$/.test(noun) ? `${noun}es` : `${noun}s`;
  return `${grouped(count)} ${count === 1 ? noun : plural}`;
}

function trimmed(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}

function joined(big: number, bigUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${big} ${bigUnit}` : `${big} ${bigUnit} ${small} ${smallUnit}`;
}
