import type { LinkRequest, Progress, RunReport, Step } from './request.ts'

/** What a step tells while it works. */
export type Working = { made(count: number): void; of(total: number): void }

/** Runs the steps of a run one after another: tells their progress, stops when the caller has had enough, keeps their times. */
export class Steps {
  readonly #progress: (progress: Progress) => void
  readonly #signal: AbortSignal | undefined
  readonly #done: { step: Step; seconds: number; made: number }[] = []

  constructor({ progress, signal }: Pick<LinkRequest, 'progress' | 'signal'>) {
    this.#progress = progress ?? (() => undefined)
    this.#signal = signal
  }

  /** What the steps took so far, in their order. */
  get taken(): RunReport['steps'] {
    return this.#done
  }

  /**
   * Runs one step.
   * @throws the signal's reason once the caller has aborted
   */
  async run<T>(step: Step, unit: Progress['unit'], work: (working: Working) => Promise<T>): Promise<T> {
    this.#signal?.throwIfAborted()
    const began = performance.now()
    let made = 0
    let total: number | null = null
    this.#progress({ step, done: 0, of: total, unit })
    const result = await work({
      made: (count) => {
        this.#signal?.throwIfAborted()
        made += count
        this.#progress({ step, done: made, of: total, unit })
      },
      of: (count) => {
        total = count
      },
    })
    this.#progress({ step, done: made, of: made, unit })
    this.#done.push({ step, seconds: (performance.now() - began) / 1000, made })
    return result
  }
}
