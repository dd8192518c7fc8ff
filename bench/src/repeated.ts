import { say } from './stage.ts'

const warming = 3

/** Does something so many times and says its middle and its 95th percentile, in milliseconds. */
export async function repeated(
  name: string,
  rounds: number,
  work: (round: number) => Promise<unknown>,
): Promise<void> {
  const times: number[] = []
  for (let round = 0; round < rounds + warming; round++) {
    const begun = performance.now()
    await work(round)
    // The first rounds warm caches, as the first user of a morning does.
    if (round >= warming) times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  say({ name, p50: times[Math.floor(times.length / 2)], p95: times[Math.floor(times.length * 0.95)] })
}
