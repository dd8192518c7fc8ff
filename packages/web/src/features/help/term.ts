import type { Message } from '../../language/message.ts'

/** A word of the campaign as GLOSSARY.md has it, and what it means to who works with it. */
export interface Term {
  readonly zh: string
  readonly identifier: string
  readonly en: string
  readonly meaning: Message
}

/** Terms of one part of the work. */
export interface TermGroup {
  readonly title: Message
  readonly terms: readonly Term[]
}
