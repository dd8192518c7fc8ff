import { at } from '../random/hash.ts'

/** What the ledger of persons adds up to per employer and month, for the ledger of units: columns of employers × 12. */
export class UnitMonths {
  readonly paying: Uint32Array
  readonly insured: Uint32Array
  readonly owing: Uint32Array
  /** Whole yuan. */
  readonly base: Float64Array

  constructor(employers: number) {
    this.paying = new Uint32Array(employers * 12)
    this.insured = new Uint32Array(employers * 12)
    this.owing = new Uint32Array(employers * 12)
    this.base = new Float64Array(employers * 12)
  }

  /** Adds a person who pays. */
  pays(employer: number, month: number, base: number): void {
    const cell = employer * 12 + month - 1
    this.paying[cell] = at(this.paying, cell) + 1
    this.insured[cell] = at(this.insured, cell) + 1
    this.base[cell] = at(this.base, cell) + base
  }

  /** Adds a person for whom the employer owes. */
  owes(employer: number, month: number, base: number): void {
    const cell = employer * 12 + month - 1
    this.owing[cell] = at(this.owing, cell) + 1
    this.insured[cell] = at(this.insured, cell) + 1
    this.base[cell] = at(this.base, cell) + base
  }
}
