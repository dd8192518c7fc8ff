import { at } from '../random/hash.ts'

/** The employers of the city as columns: 100,000 and more of them stay a few megabytes. Persons and payers are ranges of indices. */
export class EmployerColumns {
  readonly count: number
  readonly district: Uint16Array
  readonly kind: Uint8Array
  readonly evidence: Uint8Array
  readonly traits: Uint16Array
  /** Number within the district, for the unit number. */
  readonly ordinal: Uint32Array
  /** Uninsured persons of the lead: `firstPerson` … in the order of employers. */
  readonly persons: Uint32Array
  readonly firstPerson: Uint32Array
  /** Payers of the published month: `firstPayer` … in the order of employers within the district. */
  readonly payers: Uint32Array
  readonly firstPayer: Uint32Array

  constructor(count: number) {
    this.count = count
    this.district = new Uint16Array(count)
    this.kind = new Uint8Array(count)
    this.evidence = new Uint8Array(count)
    this.traits = new Uint16Array(count)
    this.ordinal = new Uint32Array(count)
    this.persons = new Uint32Array(count)
    this.firstPerson = new Uint32Array(count)
    this.payers = new Uint32Array(count)
    this.firstPayer = new Uint32Array(count)
  }

  has(employer: number, trait: number): boolean {
    return (at(this.traits, employer) & trait) !== 0
  }

  isLead(employer: number): boolean {
    return at(this.kind, employer) !== 0
  }
}
