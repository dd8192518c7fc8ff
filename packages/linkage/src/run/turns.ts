/** Work for an engine that does one thing at a time: each begins when the one before has ended, and none behind one that failed. */
export class Turns {
  #last: Promise<void> = Promise.resolve()
  #stopped = false

  /** Queues the work; told when it has ended. */
  take(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(() => (this.#stopped ? undefined : work()))
    // Whoever waits for it hears of the failure; so does whoever comes behind.
    done.catch(() => undefined)
    this.#last = done
    return done
  }

  /** Begins nothing more and waits until what has begun is over. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.#last.catch(() => undefined)
  }
}
