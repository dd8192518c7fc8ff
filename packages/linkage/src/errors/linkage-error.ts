import { ERROR_TABLE } from './error-table.ts'

/** Every error that the library reports to its user; anything else that is thrown is a defect. */
export type LinkageErrorCode = keyof typeof ERROR_TABLE

/** The words in braces of a message. */
type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never

/** What an error of this code must be given. @example Details<'side-empty'> is { file: string | number } */
export type Details<Code extends LinkageErrorCode> = Readonly<
  Record<
    Placeholder<(typeof ERROR_TABLE)[Code]['zh']> | Placeholder<(typeof ERROR_TABLE)[Code]['en']>,
    string | number
  >
>

/**
 * An error with a stable code and a message in both languages; `message` is the English one.
 * @example throw new LinkageError('side-empty', { file: 'left.csv' })
 */
export class LinkageError<Code extends LinkageErrorCode = LinkageErrorCode> extends Error {
  readonly code: Code
  readonly zh: string
  readonly en: string
  readonly details: Details<Code>

  constructor(code: Code, details: Details<Code>, options?: ErrorOptions) {
    const { zh, en } = ERROR_TABLE[code]
    const message = fill(en, details)
    super(message, options)
    this.name = 'LinkageError'
    this.code = code
    this.zh = fill(zh, details)
    this.en = message
    this.details = details
  }
}

function fill(text: string, details: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(details[name] ?? hole))
}
