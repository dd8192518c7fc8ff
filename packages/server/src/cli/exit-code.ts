/** How a command ends: all well, the work found a problem, the call itself is wrong, or Ctrl-C. */
export const exitCode = { well: 0, problem: 1, wrongCall: 2, interrupted: 130 } as const

/** Notes that the work found a problem; the command goes on to its end and then exits with 1. */
export function noteProblem(): void {
  process.exitCode = exitCode.problem
}

/** The call is wrong in a way that commander cannot see; exits with 2. */
export class WrongCall extends Error {
  readonly zh: string
  readonly en: string

  constructor(zh: string, en: string) {
    super(`${zh} / ${en}`)
    this.name = 'WrongCall'
    this.zh = zh
    this.en = en
  }
}
