/** Real time, handed in by whoever runs the engine. */
export interface RealTime {
  /** Milliseconds from any beginning. */
  now(): number;
  /** Calls `run` in a later task, after `ms`. Returns the way to call it off. */
  after(ms: number, run: () => void): () => void;
}
