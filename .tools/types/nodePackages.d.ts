/**
 * Browser packages that ship no types and stand in for Node's modules in an environment's worker.
 * Node's own types would bring Node's globals along, which are not there.
 */
declare module "util" {
  export function format(template: unknown, ...values: unknown[]): string;
  export function inspect(value: unknown, options?: { depth?: number | null; breakLength?: number }): string;
  export const types: object;
  const util: Record<string, unknown>;
  export default util;
}
declare module "events" {
  export class EventEmitter {
    on(name: string, listener: (...values: unknown[]) => void): this;
    once(name: string, listener: (...values: unknown[]) => void): this;
    off(name: string, listener: (...values: unknown[]) => void): this;
    emit(name: string, ...values: unknown[]): boolean;
    listenerCount(name: string): number;
    setMaxListeners(count: number): this;
  }
  export default EventEmitter;
}
declare module "node:path/posix" {
  const path: {
    join(...parts: string[]): string;
    resolve(...parts: string[]): string;
    normalize(path: string): string;
    dirname(path: string): string;
    basename(path: string, suffix?: string): string;
    extname(path: string): string;
    relative(from: string, to: string): string;
    isAbsolute(path: string): boolean;
  };
  export default path;
}
