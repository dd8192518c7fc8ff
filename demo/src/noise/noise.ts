import { below, happens, mix } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'
import { branchOf, regionMoved, shortenedForm } from './company-variants.ts'
import { RATES } from './rates.ts'
import { fullWidth, withHomophone, withLookAlike } from './similar-characters.ts'

type Variant = (text: string, draw: number) => string
const PLACEHOLDERS = ['111111111111111111', '000000000000000000', '无', '身份证丢失']

/**
 * What departments make of the truth. Whether a cell has a defect follows from seed, roster and row (or employer), so that every roster has errors of
 * its own and the truth is the same with and without them. At rate 0 everything passes unchanged.
 */
export class Noise {
  readonly #rate: number
  readonly #seed: number
  readonly #cityNames: readonly string[]

  /** @param rate factor of the documented rates */
  constructor(rate: number, seed: number, cityNames: readonly string[]) {
    this.#rate = rate
    this.#seed = seed
    this.#cityNames = cityNames
  }

  /** The defects of one roster, by a number of its own. */
  in(roster: number): RosterNoise {
    return new RosterNoise(this.#rate, this.#seed, roster, this.#cityNames)
  }
}

/** The defects of one roster. */
export class RosterNoise {
  readonly #rate: number
  readonly #seed: number
  readonly #stream: number
  readonly #cityNames: readonly string[]

  constructor(rate: number, seed: number, roster: number, cityNames: readonly string[]) {
    this.#rate = rate
    this.#seed = seed
    this.#stream = STREAM.noise + (roster + 1) * 1000
    this.#cityNames = cityNames
  }

  /** The first defect that the draw falls on; rates add up, so a cell has one defect at most. */
  #spoil(
    text: string,
    what: number,
    key: number,
    defects: readonly (readonly [rate: number, variant: Variant])[],
  ): string {
    if (this.#rate === 0) return text
    const share = mix(this.#seed, this.#stream + what, key) / 4_294_967_296
    let reached = 0
    for (const [rate, variant] of defects) {
      reached += rate * this.#rate
      if (share < reached) return variant(text, mix(this.#seed, this.#stream + what, key, 1))
    }
    return text
  }

  /** An ID number in a roster of persons. */
  residentId(residentId: string, row: number, inWorkbook = false): string {
    const rates = RATES.residentId
    return this.#spoil(residentId, 1, row, [
      [rates.fifteenDigits, fifteenDigits],
      [rates.oneDigitWrong, oneDigitWrong],
      [rates.neighboursSwapped, neighboursSwapped],
      [rates.fullWidth, fullWidth],
      [rates.blanksOrLowerCase, loose],
      [rates.placeholder, (_, draw) => PLACEHOLDERS[draw % PLACEHOLDERS.length] ?? ''],
      [inWorkbook ? rates.roundedBySpreadsheet : 0, (text) => `${text.slice(0, 15)}000`],
    ])
  }

  /** An ID number in the contribution ledger: only what its own checks let pass, so that payers can still be counted. */
  ledgerId(residentId: string, person: number): string {
    const rates = RATES.ledgerId
    return this.#spoil(residentId, 2, person, [
      [rates.fifteenDigits, fifteenDigits],
      [rates.blanksOrLowerCase, (text) => `${text} `],
    ])
  }

  /** A person's name. */
  personName(name: string, row: number): string {
    const rates = RATES.personName
    if (name.includes('·'))
      return this.#spoil(name, 3, row, [
        [rates.otherDot, (text, draw) => text.replace('·', ['•', '．', ' ', ''][draw % 4] ?? '')],
      ])
    return this.#spoil(name, 3, row, [
      [
        rates.innerBlank,
        (text, draw) =>
          text.length === 2
            ? `${text[0] ?? ''}${draw % 2 === 0 ? ' ' : '\u3000'}${text[1] ?? ''}`
            : `${text} `,
      ],
      [rates.homophone, withHomophone],
      [rates.lookAlike, withLookAlike],
      [rates.remark, (text, draw) => `${text}${['（女）', '（代）', '2'][draw % 3] ?? ''}`],
    ])
  }

  /** The parts of a name in the ledger. */
  ledgerName(parts: readonly string[], person: number): readonly string[] {
    return parts.map((part, place) =>
      place === 0
        ? part
        : this.#spoil(part, 4, person * 4 + place, [[RATES.ledgerName.homophone, withHomophone]]),
    )
  }

  /** A company's name as one roster has it. */
  companyName(name: string, employer: number): string {
    const rates = RATES.companyName
    if (
      name.includes('（') &&
      this.#rate > 0 &&
      happens(mix(this.#seed, this.#stream + 6, employer), rates.otherBrackets * this.#rate)
    ) {
      return name.replace('（', '(').replace('）', ')')
    }
    return this.#spoil(name, 5, employer, [
      [rates.innerBlank, (text) => `${text.slice(0, 2)} ${text.slice(2)}`],
      [rates.formShortened, shortenedForm],
      [rates.regionDropped, (text, draw) => regionMoved(text, this.#cityNames, draw)],
      [rates.branch, branchOf],
      [rates.homophone, withHomophone],
      [rates.formerName, (text) => `${text}（原${text.slice(0, 4)}经营部）`],
      [rates.fullWidth, (text) => `${text}　`],
    ])
  }

  /** A code as one roster has it; blank when it is missing. */
  code(code: string, employer: number): string {
    const rates = RATES.code
    return this.#spoil(code, 7, employer, [
      [rates.missing, () => ''],
      [rates.oneCharacterWrong, oneDigitWrong],
      [rates.blanksOrLowerCase, loose],
      [rates.fullWidth, fullWidth],
    ])
  }

  /** Who speaks for an employer: with a post, a number, a second name, or not at all. */
  officialName(name: string, key: number): string {
    const rates = RATES.officialName
    return this.#spoil(name, 9, key, [
      [rates.missing, (_, draw) => ['', '无', '—'][draw % 3] ?? ''],
      [rates.post, (text, draw) => `${text}${['（总经理）', '(财务)', '经理', ' 会计'][draw % 4] ?? ''}`],
      [rates.numberBehind, (text, draw) => `${text}139${String(below(draw, 100_000_000)).padStart(8, '0')}`],
      [rates.innerBlank, (text) => `${text.slice(0, 1)} ${text.slice(1)}`],
      [rates.two, (text, draw) => `${text}${['、', '/'][draw % 2] ?? ''}${text.slice(0, 1)}丽`],
    ])
  }

  /** A contact person who is the legal representative: often the cell says only that. */
  sameOfficial(name: string, key: number): string {
    return this.#spoil(name, 10, key, [
      [RATES.officialName.sameWord, (_, draw) => ['同法人', '同上', '本人'][draw % 3] ?? ''],
    ])
  }

  /** A phone number. */
  phone(phone: string, index: number): string {
    const rates = RATES.phone
    return this.#spoil(phone, 8, index, [
      [
        rates.moved,
        (text, draw) => `${text.slice(0, 3)}${String(below(draw, 100_000_000)).padStart(8, '0')}`,
      ],
      [rates.landline, (_, draw) => `022-${String(20_000_000 + below(draw, 80_000_000))}`],
      [rates.prefixed, (text, draw) => (draw % 2 === 0 ? `+86 ${text}` : `0${text}`)],
      [rates.twoNumbers, (text, draw) => `${text}、139${String(below(draw, 100_000_000)).padStart(8, '0')}`],
    ])
  }
}

/** Cards of the first generation: no century, no check character. Everybody here was born in the twentieth. */
function fifteenDigits(id: string): string {
  return id.slice(0, 6) + id.slice(8, 17)
}

function oneDigitWrong(text: string, draw: number): string {
  const places = [...text].flatMap((character, index) => (/\d/.test(character) ? [index] : []))
  const place = places[draw % places.length] ?? 0
  const digit = (Number(text[place]) + 1 + ((draw >>> 8) % 9)) % 10
  return `${text.slice(0, place)}${digit}${text.slice(place + 1)}`
}

function neighboursSwapped(text: string, draw: number): string {
  const place = 6 + (draw % (text.length - 8))
  return `${text.slice(0, place)}${text[place + 1] ?? ''}${text[place] ?? ''}${text.slice(place + 2)}`
}

function loose(text: string, draw: number): string {
  const variants = [`'${text}`, `${text} `, `${text.slice(0, 6)} ${text.slice(6)}`, text.toLowerCase()]
  return variants[draw % variants.length] ?? text
}
