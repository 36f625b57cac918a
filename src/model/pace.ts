// How virtual time passes in real time.

export type Pace =
  /** Each moment with something to see takes a beat; quiet stretches are squeezed to one. */
  | { readonly name: "beats" }
  /** `rate` seconds of virtual time a second: 0.01 to 100. */
  | { readonly name: "linear"; readonly rate: number }
  /** One moment at a time, by hand. */
  | { readonly name: "step" }
  /** As fast as it computes. */
  | { readonly name: "max" };

/** Chosen: long enough to read a label, short enough for a cold start in ten seconds. */
export const beatMs = 400;

/** How long a line of a script takes at pace `beats`, in real ms, and each way to a host it asks: they are many. */
export const lineBeatMs = 120;
