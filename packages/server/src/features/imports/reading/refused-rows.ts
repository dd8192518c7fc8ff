import type { RowError } from '@kuomian/contract'
import { faultSummary, faultText, type RowFault } from './fault.ts'

const FIRST = 500
/** Beyond this many refused rows a sentence no longer repeats what stood in the cell, so that equal ones share memory. */
const WITH_VALUE = 20_000

/** The refused rows of a file: all of them with a sentence for the workbook, the first ones in both languages. */
export class RefusedRows {
  readonly first: RowError[] = []
  readonly sentences = new Map<number, string>()
  readonly #shared = new Map<string, string>()

  get count(): number {
    return this.sentences.size
  }

  add(row: number, faults: readonly RowFault[]): void {
    if (this.first.length < FIRST) {
      const texts = faults.map(faultText)
      this.first.push({
        row,
        faults: faults.map(({ code, field }) => ({ code, field: field.name })),
        zh: texts.map(({ zh }) => zh).join('；'),
        en: texts.map(({ en }) => en).join('; '),
      })
    }
    const sentence =
      this.count < WITH_VALUE
        ? faults.map((fault) => faultText(fault).zh).join('；')
        : this.#sharedSentence(faults)
    this.sentences.set(row, sentence)
  }

  #sharedSentence(faults: readonly RowFault[]): string {
    const key = faults.map(({ code, field }) => `${code}:${field.name}`).join()
    const known = this.#shared.get(key)
    if (known !== undefined) return known
    const sentence = faults.map(({ code, field }) => faultSummary(code, field).zh).join('；')
    this.#shared.set(key, sentence)
    return sentence
  }
}
