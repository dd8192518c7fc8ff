import { type Dice, pick } from '../chance.ts'
import { alikeOf, FEMALE, MALE } from './characters.ts'
import { employerVariant } from './employer.ts'
import { employerAt, type Person, phoneNumber, regionAt } from './person.ts'

/** How often a second clerk writes something else than the first. */
const RATES = {
  idEdit: 0.06,
  idMissing: 0.05,
  name: 0.04,
  phoneChanged: 0.22,
  phoneTypo: 0.03,
  phoneMissing: 0.1,
  employerChanged: 0.2,
  employerVariant: 0.1,
  regionChanged: 0.05,
}
const anyCharacter = [...(MALE + FEMALE)]

/** A person as the second roster has it: null is an empty cell. */
export type Written = {
  id: string | null
  name: readonly string[]
  phone: string | null
  employer: string
  region: string
}

/** The person with the mistakes and the changes of a second roster. */
export function miswritten(seed: number, person: Person, dice: Dice, people: number): Written {
  return {
    id: writtenId(person.id, dice),
    name: dice(20) < RATES.name ? misheard(person.name, dice) : person.name,
    phone: writtenPhone(person.phone, dice),
    employer: writtenEmployer(seed, person.employer, dice, people),
    region: dice(21) < RATES.regionChanged ? regionAt(dice(22)) : person.region,
  }
}

function writtenId(id: string, dice: Dice): string | null {
  const share = dice(23)
  if (share < RATES.idMissing) return null
  return share < RATES.idMissing + RATES.idEdit ? editDigits(id, dice, 24) : id
}

function writtenPhone(phone: string, dice: Dice): string | null {
  const share = dice(30)
  if (share < RATES.phoneMissing) return null
  if (share < RATES.phoneMissing + RATES.phoneTypo) return editDigits(phone, dice, 31)
  return share < RATES.phoneMissing + RATES.phoneTypo + RATES.phoneChanged ? phoneNumber(dice, 35) : phone
}

function writtenEmployer(seed: number, employer: string, dice: Dice, people: number): string {
  const share = dice(40)
  if (share < RATES.employerChanged) return employerAt(seed, dice(41), people)
  return share < RATES.employerChanged + RATES.employerVariant
    ? employerVariant(employer, dice(42))
    : employer
}

/** One digit replaced, or two different neighbours exchanged (three in ten). */
function editDigits(digits: string, dice: Dice, question: number): string {
  const swapped = dice(question) < 0.3
  const start = Math.floor(dice(question + 1) * (digits.length - 1))
  if (swapped) {
    for (let place = start; place < digits.length - 1; place++) {
      const [one = '', next = ''] = [digits[place], digits[place + 1]]
      if (one !== next) return digits.slice(0, place) + next + one + digits.slice(place + 2)
    }
  }
  const old = digits.charCodeAt(start) - 48
  const other = (old + 1 + Math.floor(dice(question + 2) * 9)) % 10
  return digits.slice(0, start) + String(other) + digits.slice(start + 1)
}

/** One character of the given name replaced: by one that sounds or looks like it, seldom by any, seldom left out. */
function misheard(name: readonly string[], dice: Dice): readonly string[] {
  const place = 1 + Math.floor(dice(26) * (name.length - 1))
  const share = dice(27)
  const others = share < 0.8 ? alikeOf(name[place] ?? '') : []
  if (share > 0.92 && name.length === 3) return name.filter((_, index) => index !== place)
  const other = pick(others.length > 0 ? others : anyCharacter, dice(28))
  return name.with(place, other)
}
