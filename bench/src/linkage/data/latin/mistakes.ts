import { type Dice, pick } from '../chance.ts'
import { homeAt, type Person, surnameAt } from './person.ts'
import { SHORT_FORMS } from './words.ts'

const RATES = {
  givenTypo: 0.12,
  givenShort: 0.06,
  givenMissing: 0.03,
  surnameTypo: 0.12,
  surnameChanged: 0.03,
  surnameMissing: 0.02,
  exchanged: 0.03,
  moved: 0.08,
  addressTypo: 0.2,
  addressMissing: 0.05,
  suburbTypo: 0.1,
  postcodeTypo: 0.07,
  postcodeMissing: 0.03,
  birthTypo: 0.06,
  birthSwapped: 0.03,
  birthMissing: 0.04,
}
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
const DIGITS = [...'0123456789']

/** The same person as another office writes it down. */
export function miswritten(person: Person, dice: Dice): Person {
  const given_name = givenName(person.given_name, dice)
  const surname = familyName(person.surname, dice)
  const [first, last] = dice(10) < RATES.exchanged ? [surname, given_name] : [given_name, surname]
  return {
    given_name: first,
    surname: last,
    ...home(person, dice),
    date_of_birth: birth(person.date_of_birth, dice),
  }
}

function givenName(name: string, dice: Dice): string {
  const share = dice(20)
  if (share < RATES.givenMissing) return ''
  if (share < RATES.givenMissing + RATES.givenShort) return SHORT_FORMS.get(name) ?? name
  return share < RATES.givenMissing + RATES.givenShort + RATES.givenTypo
    ? typo(name, dice, 21, LETTERS)
    : name
}

function familyName(name: string, dice: Dice): string {
  const share = dice(30)
  if (share < RATES.surnameMissing) return ''
  if (share < RATES.surnameMissing + RATES.surnameChanged) return surnameAt(dice(31))
  return share < RATES.surnameMissing + RATES.surnameChanged + RATES.surnameTypo
    ? typo(name, dice, 32, LETTERS)
    : name
}

function home(person: Person, dice: Dice): Pick<Person, 'address' | 'suburb' | 'postcode'> {
  const { address, suburb, postcode } =
    dice(40) < RATES.moved ? homeAt((question) => dice(question + 100)) : person
  const [street, place, code] = [dice(41), dice(42), dice(43)]
  return {
    address:
      street < RATES.addressMissing
        ? ''
        : street < RATES.addressMissing + RATES.addressTypo
          ? typo(address, dice, 45, LETTERS)
          : address,
    suburb: place < RATES.suburbTypo ? typo(suburb, dice, 55, LETTERS) : suburb,
    postcode:
      code < RATES.postcodeMissing
        ? ''
        : code < RATES.postcodeMissing + RATES.postcodeTypo
          ? typo(postcode, dice, 65, DIGITS)
          : postcode,
  }
}

function birth(date: string, dice: Dice): string {
  const share = dice(70)
  const [year = '', month = '', day = ''] = date.split('-')
  if (share < RATES.birthMissing) return ''
  if (share < RATES.birthMissing + RATES.birthSwapped)
    return Number(day) <= 12 ? `${year}-${day}-${month}` : date
  if (share > RATES.birthMissing + RATES.birthSwapped + RATES.birthTypo) return date
  const kind = dice(71)
  if (kind < 0.5) return `${year}-${month}-${two(1 + Math.floor(dice(72) * 28))}`
  if (kind < 0.75) return `${year}-${two(1 + Math.floor(dice(72) * 12))}-${two(Math.min(28, Number(day)))}`
  return `${Number(year) + (dice(72) < 0.5 ? 1 : -1)}-${month}-${two(Math.min(28, Number(day)))}`
}

/** One character replaced, left out, put in or exchanged with its neighbour; now and then two such mistakes. */
function typo(text: string, dice: Dice, question: number, characters: readonly string[]): string {
  const once = edit(text, dice, question, characters)
  return dice(question + 3) < 0.2 ? edit(once, dice, question + 4, characters) : once
}

function edit(text: string, dice: Dice, question: number, characters: readonly string[]): string {
  const place = Math.floor(dice(question) * text.length)
  const kind = dice(question + 1)
  const other = pick(characters, dice(question + 2))
  if (kind < 0.35) return text.slice(0, place) + other + text.slice(place + 1)
  if (kind < 0.6 && text.length > 3) return text.slice(0, place) + text.slice(place + 1)
  if (kind < 0.8) return text.slice(0, place) + other + text.slice(place)
  return (
    text.slice(0, place) +
    text.slice(place + 1, place + 2) +
    text.slice(place, place + 1) +
    text.slice(place + 2)
  )
}

const two = (value: number): string => String(value).padStart(2, '0')
