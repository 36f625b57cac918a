// Keyed chance: the same seed and key give the same number, whatever else was drawn before. No generator state.

/** A number in [0, 1) for this seed and key. */
export function chance(seed: number, key: string): number {
  return hash(seed, key, 0) / 0x1_0000_0000;
}

/** A number in [low, high) for this seed and key. */
export function chanceBetween(seed: number, key: string, low: number, high: number): number {
  return low + chance(seed, key) * (high - low);
}

/** A seed (32 bits) of its own for something inside the scenario. */
export function derivedSeed(seed: number, key: string): number {
  return hash(seed, key, 1);
}

/** A version 4 UUID for this seed and key. */
export function chanceUuid(seed: number, key: string): `${string}-${string}-${string}-${string}-${string}` {
  const hex = [2, 3, 4, 5].map((lane) => hash(seed, key, lane).toString(16).padStart(8, "0")).join("");
  const variant = (8 + (Number.parseInt(hex.charAt(16), 16) % 4)).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

// FNV-1a over the key, then the finaliser of MurmurHash3: short, and well mixed for keys that differ in one digit.
function hash(seed: number, key: string, lane: number): number {
  let h = 0x811c9dc5 ^ seed ^ Math.imul(lane, 0x9e3779b1);
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
