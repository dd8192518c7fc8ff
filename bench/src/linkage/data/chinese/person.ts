import { type Dice, diceOf, pick, rank } from '../chance.ts'
import { FEMALE, MALE, surnameAt } from './characters.ts'
import { employerName } from './employer.ts'

/** A made-up person as a faultless roster has it. */
export type Person = {
  id: string
  /** Surname, then one or two characters of the given name. */
  name: readonly string[]
  phone: string
  employer: string
  region: string
}

const male = [...MALE]
const female = [...FEMALE]

const PROVINCES = [
  11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 50, 51, 52, 61,
]
/**
 * Regions of birth with a block of a hundred sequence numbers each. Twenty regions of the city have eight blocks, 96 regions
 * elsewhere have one: no two people share an ID.
 */
const BIRTH_PLACES = [
  ...Array.from({ length: 160 }, (_, slot) => ({ region: String(370_101 + (slot >> 3)), block: slot & 7 })),
  ...Array.from({ length: 96 }, (_, slot) => ({
    region: `${PROVINCES[slot % 24] ?? 11}03${two(21 + Math.floor(slot / 24))}`,
    block: 8,
  })),
]
const FIRST_DAY = Date.UTC(1955, 0, 1) / 86_400_000
const DAYS = 19_600
const SPACE = DAYS * BIRTH_PLACES.length * 100
const CITY_REGIONS = [
  '东湖区',
  '西山区',
  '南岗区',
  '北塘区',
  '河口区',
  '新港区',
  '高新区',
  '云台区',
  '青石区',
  '白沙区',
  '永宁县',
  '安平县',
  '长丰县',
  '临泉县',
  '开发区',
  '保税区',
]
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'
/** How many people share an employer on average, and how many of 1,000 give the telephone of an agency. */
const STAFF = 14
const AGENCY_SHARE = 0.005

/**
 * Person number `index` of a city of `people`. Names have the concentration of real ones; employers range from one person to
 * some thousand; one telephone in two hundred is an agency's.
 */
export function personAt(seed: number, index: number, people: number): Person {
  const dice = diceOf(seed, index)
  const id = residentId((index * 536_870_909 + 77) % SPACE)
  const given = Number(id[16]) % 2 === 1 ? male : female
  const surname = surnameAt(dice(2))
  const first = pickRanked(given, dice(3))
  return {
    id,
    name: dice(4) < 0.16 ? [surname, first] : [surname, first, pickRanked(given, dice(5))],
    phone: dice(6) < AGENCY_SHARE ? agencyPhone(dice, people) : phoneNumber(dice, 7),
    employer: employerAt(seed, dice(9), people),
    region: regionAt(dice(10)),
  }
}

const pickRanked = (from: readonly string[], share: number): string =>
  from[rank(share, from.length, 25)] ?? '华'

/** Region of residence: the larger ones have some times as many people as the smaller. */
export const regionAt = (share: number): string => pick(CITY_REGIONS, share ** 1.4)

/** Name of an employer of the city: few large ones and very many small ones. */
export function employerAt(seed: number, share: number, people: number): string {
  const employers = Math.max(4, Math.floor(people / STAFF))
  return employerName(seed, rank(share, employers, Math.max(1, employers / 400)))
}

/** A mobile number that a record's dice fall on. */
export function phoneNumber(dice: Dice, question: number): string {
  const rest = Math.floor(dice(question) * 1e8)
  return `1${3 + (rest % 7)}${String(Math.floor(dice(question + 1000) * 10))}${String(rest).padStart(8, '0')}`
}

function agencyPhone(dice: Dice, people: number): string {
  const agency = Math.floor(dice(7) * Math.max(3, people / 4000))
  return phoneNumber(diceOf(4_711, agency), 1)
}

/** The ID of one of the places of the city's register: a day, a region of birth and a sequence number. */
function residentId(place: number): string {
  const day = new Date((FIRST_DAY + (place % DAYS)) * 86_400_000)
  const rest = Math.floor(place / DAYS)
  const { region, block } = pick(BIRTH_PLACES, (rest % BIRTH_PLACES.length) / BIRTH_PLACES.length)
  const sequence = block * 100 + Math.floor(rest / BIRTH_PLACES.length)
  const birth = `${day.getUTCFullYear()}${two(day.getUTCMonth() + 1)}${two(day.getUTCDate())}`
  const digits = `${region}${birth}${String(sequence).padStart(3, '0')}`
  return `${digits}${checkCharacter(digits)}`
}

function checkCharacter(digits: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += (digits.charCodeAt(i) - 48) * (WEIGHTS[i] ?? 0)
  return CHECKS[sum % 11] ?? ''
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
