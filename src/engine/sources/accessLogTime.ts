import { civilDate } from "../../model/time.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `23/Nov/2026:04:00:00 +0000`, the time format of access logs. */
export function accessLogTime(epochMs: number): string {
  const { year, month, day } = civilDate(epochMs);
  const seconds = Math.floor(epochMs / 1000) % 86_400;
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map(twoDigits)
    .join(":");
  return `${twoDigits(day)}/${months[month - 1] ?? ""}/${year}:${clock} +0000`;
}

function twoDigits(n: number): string {
  return String(n).padStart(2, "0");
}
