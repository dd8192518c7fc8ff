import type { SplitAccount } from '../city/dispatched.ts'
import { at } from '../random/hash.ts'

/** What the ledger of persons adds up to per employer and month, for the ledger of units: columns of employers, and behind them split accounts, × 12. */
export class UnitMonths {
  readonly paying: Uint32Array
  readonly insured: Uint32Array
  readonly owing: Uint32Array
  /** Whole yuan. */
  readonly base: Float64Array

  readonly accounts: readonly SplitAccount[]

  constructor(employers: number, accounts: readonly SplitAccount[]) {
    const cells = (employers + accounts.length) * 12
    this.accounts = accounts
    this.paying = new Uint32Array(cells)
    this.insured = new Uint32Array(cells)
    this.owing = new Uint32Array(cells)
    this.base = new Float64Array(cells)
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
