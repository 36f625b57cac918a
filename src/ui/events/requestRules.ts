/** What a REST API of API Gateway takes with a method of ANY. */
export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] as const;

/** Why this is no path and query; `null` where it is. */
export function targetProblem(target: string): string | null {
  if (!target.startsWith("/")) return "A path begins with a slash: /orders/7?details=yes.";
  if (/[\s#]/.test(target)) return "A path has no spaces (write %20) and no #.";
  return null;
}
