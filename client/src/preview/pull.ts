/** The time, and a way to do something later; the answer of `after` calls it off. */
export interface Clock {
  readonly now: () => number
  readonly after: (milliseconds: number, run: () => void) => () => void
}

const shortest = 120
const longest = 500

/**
 * Asks for the newest view: at once after a quiet time, then no more often than the answers come. One question is under way at a
 * time, and what changes meanwhile leads to one more question, not to many.
 */
export class Pull {
  readonly #ask: () => Promise<void>
  readonly #clock: Clock
  #state: 'idle' | 'asking' | 'asking again' = 'idle'
  #notBefore = 0
  #cancel: (() => void) | undefined

  constructor(ask: () => Promise<void>, clock: Clock) {
    this.#ask = ask
    this.#clock = clock
  }

  /** Something may have changed. */
  want(): void {
    if (this.#state !== 'idle') this.#state = 'asking again'
    else this.#schedule()
  }

  /** Forgets what was wanted. */
  stop(): void {
    this.#cancel?.()
    this.#cancel = undefined
    if (this.#state === 'asking again') this.#state = 'asking'
  }

  #schedule(): void {
    if (this.#cancel) return
    const wait = this.#notBefore - this.#clock.now()
    if (wait <= 0) void this.#run()
    else this.#cancel = this.#clock.after(wait, () => void this.#run())
  }

  async #run(): Promise<void> {
    this.#cancel = undefined
    this.#state = 'asking'
    const asked = this.#clock.now()
    await this.#ask()
    const answered = this.#clock.now()
    this.#notBefore = answered + Math.min(longest, Math.max(shortest, 2 * (answered - asked)))
    const again = this.#wantsAnother()
    this.#state = 'idle'
    if (again) this.#schedule()
  }

  // A question of its own, because the state changes while `#run` waits.
  #wantsAnother(): boolean {
    return this.#state === 'asking again'
  }
}

/** The real time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}
