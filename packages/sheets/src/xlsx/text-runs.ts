/**
 * Gathers the text of `<si>` and `<is>`: plain `<t>` and rich runs `<r><t>`, leaving out phonetic runs `<rPh>`, which
 * are reading aids and not part of the value.
 */
export class TextRuns {
  #text = ''
  #inText = false
  #phonetic = 0

  reset(): void {
    this.#text = ''
    this.#inText = false
    this.#phonetic = 0
  }

  open(name: string): void {
    if (name === 'rPh') this.#phonetic++
    else if (name === 't') this.#inText = this.#phonetic === 0
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic--
    else if (name === 't') this.#inText = false
  }

  add(text: string): void {
    if (this.#inText) this.#text += text
  }

  /** Characters so far. */
  get length(): number {
    return this.#text.length
  }

  get text(): string {
    return this.#text
  }
}
