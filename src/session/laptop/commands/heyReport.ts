// hey's summary. Its "Details" section (dial-up, DNS) is left out: the scenario does not model these parts.

export type HeyAnswer = {
  readonly seconds: number;
  /** Virtual ms after the run began. */
  readonly finishedMs: number;
} & ({ readonly status: number; readonly bytes: number } | { readonly error: string });

const bars = 10;
const widestBar = 40;

export function heyReport(answers: readonly HeyAnswer[], totalMs: number): string {
  const done = answers.flatMap((each) => ("status" in each ? [each] : []));
  const latencies = done.map(({ seconds }) => seconds).toSorted((a, b) => a - b);
  const total = totalMs / 1000;
  const sum = latencies.reduce((all, each) => all + each, 0);
  const bytes = done.reduce((all, each) => all + each.bytes, 0);
  const slowest = latencies.at(-1) ?? 0;
  const fastest = latencies[0] ?? 0;
  const count = Math.max(1, latencies.length);
  return [
    "",
    "Summary:",
    `  Total:\t${total.toFixed(4)} secs`,
    `  Slowest:\t${slowest.toFixed(4)} secs`,
    `  Fastest:\t${fastest.toFixed(4)} secs`,
    `  Average:\t${(sum / count).toFixed(4)} secs`,
    `  Requests/sec:\t${(total > 0 ? answers.length / total : 0).toFixed(4)}`,
    "",
    `  Total data:\t${bytes} bytes`,
    `  Size/request:\t${Math.floor(bytes / count)} bytes`,
    "",
    ...(latencies.length > 0 ? [...histogram(latencies), "", ...distribution(latencies), ""] : []),
    ...statuses(done.map(({ status }) => status)),
    ...errors(answers.flatMap((each) => ("error" in each ? [each.error] : []))),
    "",
  ].join("\n");
}

/** Ten buckets between fastest and slowest, each named by its upper end; the first holds the fastest alone. */
function histogram(sorted: readonly number[]): string[] {
  const fastest = sorted[0] ?? 0;
  const width = ((sorted.at(-1) ?? 0) - fastest) / bars;
  const ends = Array.from({ length: bars + 1 }, (_, i) => fastest + width * i);
  const counts = ends.map(() => 0);
  for (const each of sorted) {
    const bucket = ends.findIndex((end) => each <= end + 1e-9);
    const i = bucket < 0 ? bars : bucket;
    counts[i] = (counts[i] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  return [
    "Response time histogram:",
    ...ends.map((end, i) => {
      const many = counts[i] ?? 0;
      return `  ${end.toFixed(3)} [${many}]\t|${"■".repeat(Math.round((many * widestBar) / most))}`;
    }),
    "",
  ];
}

function distribution(sorted: readonly number[]): string[] {
  const lines = [10, 25, 50, 75, 90, 95, 99].map((percent) => {
    const at = Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1);
    return `  ${percent}% in ${(sorted[Math.max(0, at)] ?? 0).toFixed(4)} secs`;
  });
  return ["Latency distribution:", ...lines];
}

function statuses(all: readonly number[]): string[] {
  if (all.length === 0) return [];
  const lines = [...counted(all)].toSorted(([a], [b]) => a - b);
  return [
    "Status code distribution:",
    ...lines.map(([status, many]) => `  [${status}]\t${many} responses`),
    "",
  ];
}

function errors(all: readonly string[]): string[] {
  if (all.length === 0) return [];
  return ["Error distribution:", ...[...counted(all)].map(([text, many]) => `  [${many}]\t${text}`), ""];
}

function counted<Key>(all: readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}
