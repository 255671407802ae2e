/** One row of the results. */
export interface Row {
  /** As in docs/performance.md, such as `tick.durable/L`. */
  readonly id: string;
  /** The median. */
  readonly value: number;
  readonly p95: number;
  readonly unit: 'ms' | 'KB' | 'MB' | '%' | 'a day';
  /** What it is compared with, measured in the same run. */
  readonly peer: string | null;
  /** The value divided by the peer's median; null without a peer. */
  readonly ratio: number | null;
  /** The number of runs. */
  readonly n: number;
}

export interface BenchOptions {
  /** Fewer runs: to check that it works, not for publishing. */
  readonly quick: boolean;
  /** A folder on a real disk that is removed afterwards. */
  readonly folder: string;
}

export type Bench = (options: BenchOptions) => Promise<Row[]>;

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/** How long `job` takes, ms. */
export async function timed(job: () => unknown): Promise<number> {
  const start = performance.now();
  await job();
  return performance.now() - start;
}

/**
 * Runs the jobs in turn, `n` times each, so that other load on the machine affects all of them equally.
 * @returns the times of each, ms, without the first tenth (warming up)
 */
export async function sideBySide<K extends string>(
  n: number,
  jobs: Readonly<Record<K, (run: number) => unknown>>,
): Promise<Record<K, number[]>> {
  const names = Object.keys(jobs) as K[];
  const warm = Math.ceil(n / 10);
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let run = 0; run < n + warm; run++) {
    for (const name of names) {
      const took = await timed(() => jobs[name](run));
      if (run >= warm) times[name].push(took);
    }
  }
  return times;
}

export function row(
  id: string,
  times: readonly number[],
  peer?: { readonly name: string; readonly times: readonly number[] },
  unit: Row['unit'] = 'ms',
): Row {
  const value = percentile(times, 0.5);
  const ratio = peer ? value / percentile(peer.times, 0.5) : null;
  return {
    id,
    value,
    p95: percentile(times, 0.95),
    unit,
    peer: peer?.name ?? null,
    ratio,
    n: times.length,
  };
}
