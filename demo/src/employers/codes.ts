import type { Campaign } from '@kuomian/campaign'
import { orgCodeCheckCharacter, registrationCheckDigit, usccCheckCharacter } from '@kuomian/identity'
import type { EmployerColumns } from '../city/employer-columns.ts'
import { decidingRegion, registeringRegion } from '../city/region-of-district.ts'
import { at, below, happens, mix, pick } from '../random/hash.ts'
import { permutation } from '../random/permutation.ts'
import { STREAM } from '../random/stream.ts'
import { EVIDENCE, TRAIT } from './kinds.ts'

/** The share of employers whose codes name another district than theirs: the code is the last evidence, and often a stale one. */
const REGISTERED_ELSEWHERE = 0.1

/** Numbers from here on are of split accounts: no district has as many employers. */
const SPLIT_ACCOUNTS = 900_000

/** How one roster writes the code of an employer. */
export type CodeForm = 'hyphen' | 'plain' | 'uscc' | 'taxpayer'

/** The made-up codes of the employers, each valid by its check digit and never given twice. */
export class EmployerCodes {
  readonly #campaign: Campaign
  readonly #employers: EmployerColumns
  readonly #seed: number
  readonly #numbers: (employer: number) => number

  constructor(campaign: Campaign, employers: EmployerColumns, seed: number) {
    this.#campaign = campaign
    this.#employers = employers
    this.#seed = seed
    this.#numbers = permutation(seed, STREAM.employerCode, 90_000_000)
  }

  /** The region of the registering authority. Where the code decides the district, it is the district's own. */
  region(employer: number): string {
    const district = at(this.#employers.district, employer)
    const evidence = at(this.#employers.evidence, employer)
    if (
      evidence !== EVIDENCE.code &&
      happens(mix(this.#seed, STREAM.employerCode, employer, 1), REGISTERED_ELSEWHERE)
    ) {
      const others = this.#campaign.units.flatMap((_, other) => decidingRegion(this.#campaign, other) ?? [])
      if (others.length > 0) return pick(mix(this.#seed, STREAM.employerCode, employer, 2), others)
    }
    return registeringRegion(this.#campaign, district)
  }

  /** The organisation code, nine characters without a hyphen. */
  orgCode(employer: number): string {
    const head = String(this.#numbers(employer) + 10_000_000)
    return head + orgCodeCheckCharacter(head)
  }

  /** The unified social credit code around the organisation code. */
  uscc(employer: number): string {
    const head = `${this.#employers.has(employer, TRAIT.individual) ? '92' : '91'}${this.region(employer)}${this.orgCode(employer)}`
    return head + usccCheckCharacter(head)
  }

  /** The registration number, 15 digits; its first sequence digit tells the kind of business (domain §6.3). */
  registrationNumber(employer: number): string {
    const draw = mix(this.#seed, STREAM.employerCode, employer, 3)
    const first = this.#employers.has(employer, TRAIT.individual)
      ? 6 + below(draw, 4)
      : this.#employers.has(employer, TRAIT.foreign)
        ? 4 + below(draw, 2)
        : below(draw, 4)
    const head = `${this.region(employer)}${first}${String(employer).padStart(7, '0')}`
    return head + registrationCheckDigit(head)
  }

  /** The code as one roster writes it: an employer without an organisation code always shows its registration number. */
  written(employer: number, roster: number, form?: CodeForm): string {
    if (this.#employers.has(employer, TRAIT.registrationOnly)) return this.registrationNumber(employer)
    if (at(this.#employers.evidence, employer) === EVIDENCE.code) return this.uscc(employer)
    const percent = below(mix(this.#seed, STREAM.codeForm, employer, roster), 100)
    switch (form ?? (percent < 45 ? 'hyphen' : percent < 75 ? 'plain' : 'uscc')) {
      case 'hyphen':
        return hyphenated(this.orgCode(employer))
      case 'plain':
        return this.orgCode(employer)
      case 'uscc':
        return this.uscc(employer)
      case 'taxpayer':
        return this.#taxpayerNumber(employer)
    }
  }

  /** Region and organisation code; the unified code instead where the 15 digits would pass for a registration number. */
  #taxpayerNumber(employer: number): string {
    const number = this.region(employer) + this.orgCode(employer)
    return registrationCheckDigit(number) === number.at(-1) ? this.uscc(employer) : number
  }

  /** The number of the employer at the social-insurance agency. */
  unitNumber(employer: number): string {
    const ordinal = this.#campaign.units[at(this.#employers.district, employer)]?.ordinal ?? 0
    return `${String(ordinal).padStart(2, '0')}${String(at(this.#employers.ordinal, employer)).padStart(6, '0')}`
  }

  /** The number of an account that the employer keeps for the workers of a firm; `place` is its place among the city's. */
  splitAccountNumber(employer: number, place: number): string {
    return `${this.unitNumber(employer).slice(0, 2)}${SPLIT_ACCOUNTS + place}`
  }

  /** The number of the employer at the housing fund. */
  fundAccount(employer: number): string {
    return `3${String(this.#numbers(employer)).padStart(8, '0')}`
  }
}

function hyphenated(orgCode: string): string {
  return `${orgCode.slice(0, 8)}-${orgCode.slice(8)}`
}
