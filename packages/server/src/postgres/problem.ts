/** What can go wrong between the program and its PostgreSQL; the codes are stable. */
export type PostgresProblemCode =
  | 'postgres.data-unwritable'
  | 'postgres.foreign-owner'
  | 'postgres.in-use'
  | 'postgres.no-binaries'
  | 'postgres.no-place'
  | 'postgres.no-user'
  | 'postgres.other-major'
  | 'postgres.place-gone'
  | 'postgres.start-failed'
  | 'postgres.too-old'
  | 'postgres.unreachable'

/**
 * One clear line about the database, in Chinese and English, that says what to do next.
 * `message` joins the two, so that an unexpected place still prints something readable.
 */
export class PostgresProblem extends Error {
  readonly code: PostgresProblemCode
  readonly zh: string
  readonly en: string

  constructor(code: PostgresProblemCode, zh: string, en: string) {
    super(`${zh} / ${en}`)
    this.name = 'PostgresProblem'
    this.code = code
    this.zh = zh
    this.en = en
  }
}
