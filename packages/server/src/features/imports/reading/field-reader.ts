import type { DistrictResolver, RosterField } from '@kuomian/campaign'
import {
  companyKey,
  normalisePersonName,
  officialName,
  parseCompanyName,
  parsePhones,
  parseResidentId,
} from '@kuomian/identity'
import { type Parsed, parseDate, parseInteger, parseMonth } from '@kuomian/sheets'
import type { RowFaultCode } from './fault.ts'
import { readMoney } from './money.ts'
import { readUnitCode } from './read-unit-code.ts'
import { remember } from './remember.ts'
import type { CellKind } from './source-row.ts'
import { choiceReader, isOpenEnd, plainWord, readFlag } from './word.ts'

/** What reading a cell needs to know of the campaign. */
export interface ReadingContext {
  /** The campaign's today: IDs are judged by it. */
  readonly today: string
  /** Names of the campaign's own region, which companies' keys leave out. */
  readonly home: readonly string[]
  readonly district: DistrictResolver
  /** The reporting unit that an address lies in, null when it does not say. */
  readonly addressDistrict: (address: string) => string | null
}

/**
 * Writes what a filled cell says into `values` from `at` on, one text per column of the field ('' is NULL), and answers
 * with what is wrong, null when nothing is.
 */
export type FieldReader = (text: string, kind: CellKind, values: string[], at: number) => RowFaultCode | null

/** What a text amounts to: the texts of the field's columns and what is wrong. */
type Answer = readonly [columns: readonly string[], fault: RowFaultCode | null]

/** Codes and numbers, nearly all texts of a roster: nothing to tidy. */
const ASCII = /^[ -~]*$/
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu

const PLAIN_AMOUNT = /^(?:0|-?[1-9]\d{0,10})(?:\.\d{1,2})?$/

/** One line of text: the lake's columns carry no control characters. */
function oneLine(text: string): string {
  return text.replace(CONTROL, ' ')
}

function remembered(read: (text: string) => Answer): FieldReader {
  const answer = remember(read)
  return (text, _kind, values, at) => {
    const [columns, fault] = answer(text)
    for (let i = 0; i < columns.length; i++) values[at + i] = columns[i] ?? ''
    return fault
  }
}

/** The same for a field of one column, nearly all of them. */
function rememberedOne(
  read: (text: string) => readonly [column: string, fault: RowFaultCode | null],
): FieldReader {
  const answer = remember((text) => {
    const [column, fault] = read(text)
    return { column, fault }
  })
  return (text, _kind, values, at) => {
    const { column, fault } = answer(text)
    values[at] = column
    return fault
  }
}

function parsed<T extends string | number>(
  result: Parsed<T>,
  values: string[],
  at: number,
): RowFaultCode | null {
  if (!result.ok) return result.reason
  values[at] = String(result.value)
  return null
}

function residentIdReader({ today }: ReadingContext): FieldReader {
  const options = { day: today }
  return (text, kind, values, at) => {
    // A number of more than 15 digits has lost the rest, whether its check digit happens to hold or not.
    if (kind === 'number' && text.length > 15) return 'spreadsheet-rounded'
    const id = parseResidentId(text, options)
    if (!id.valid) {
      if (id.reason !== 'spreadsheet-rounded') {
        values[at + 1] = oneLine(text)
        values[at + 2] = id.reason
      }
      return id.reason
    }
    values[at] = id.normal
    if (id.normal !== text) values[at + 1] = oneLine(text)
    if (id.written === 15) values[at + 2] = 'from-15'
    return null
  }
}

function unitCodeReader(): FieldReader {
  const known = remembered((text) => {
    const code = readUnitCode(text)
    const normal = code.uscc || code.registrationNumber || code.orgCode
    const raw = normal === text ? '' : oneLine(text)
    const reason = code.reason ?? ''
    return [[code.uscc, code.orgCode, code.registrationNumber, raw, reason], code.reason]
  })
  return (text, kind, values, at) =>
    kind === 'number' && text.length > 15 ? 'spreadsheet-rounded' : known(text, kind, values, at)
}

function companyNameReader({ home }: ReadingContext): FieldReader {
  const known = remembered((text) => {
    const key = companyKey(text, { home })
    return [[oneLine(parseCompanyName(text).normal), key], key === '' ? 'name-odd' : null]
  })
  return (text, kind, values, at) => (kind === 'number' ? 'wrong-type' : known(text, kind, values, at))
}

function personNameReader(): FieldReader {
  return (text, kind, values, at) => {
    if (kind === 'number') return 'wrong-type'
    const { normal, flags } = normalisePersonName(text)
    values[at] = normal
    return flags.length === 0 ? null : 'name-odd'
  }
}

/** Never a ground to refuse a row: whom to ask for stands beside what the roster is about. */
function officialNameReader(): FieldReader {
  return (text, _kind, values, at) => {
    const name = officialName(text)
    values[at] = name
    return name === '' ? 'name-odd' : null
  }
}

function districtReader({ district }: ReadingContext): FieldReader {
  return rememberedOne((text) => {
    const found = district(text)
    if (found.kind === 'unit') return [found.unit.code, null]
    return ['', found.kind === 'shared' ? 'district-shared' : 'district-unknown']
  })
}

function dateReader(): FieldReader {
  const known = rememberedOne((text) => {
    if (isOpenEnd(text)) return ['', null]
    const day = parseDate(text)
    if (day.ok) return [day.value, null]
    // Departments often know the month only (毕业时间 2015年7月): better its first day with a warning than a lost row.
    const month = day.reason === 'day-missing' ? parseMonth(text) : day
    return month.ok ? [`${month.value}-01`, 'date-month-only'] : ['', day.reason]
  })
  return (text, kind, values, at) => {
    if (!isPlainIsoDay(text)) return known(text, kind, values, at)
    values[at] = text
    return null
  }
}

/** Days 1 to 28 of this and the last century, written as the lake has them: nothing to look up. */
function isPlainIsoDay(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false
  const century = 10 * digit(text, 0) + digit(text, 1)
  const month = 10 * digit(text, 5) + digit(text, 6)
  const day = 10 * digit(text, 8) + digit(text, 9)
  const hasYear = (century === 19 || century === 20) && digit(text, 2) + digit(text, 3) >= 0
  return hasYear && month >= 1 && month <= 12 && day >= 1 && day <= 28
}

/** The digit at a place; far below any sum that could be one when there is none. */
function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 48
  return value >= 0 && value <= 9 ? value : -1000
}

function choiceFieldReader(field: RosterField): FieldReader {
  const read = choiceReader(field.choices ?? [])
  const fault = field.required ? 'choice-required' : 'choice-unknown'
  return rememberedOne((text) => {
    const code = read(text)
    return [code ?? '', code === null ? fault : null]
  })
}

function countReader(): FieldReader {
  return (text, _kind, values, at) => {
    const count = parseInteger(text.replace(/[人户个月名]$/u, ''))
    if (count.ok && count.value < 0) return 'negative'
    if (count.ok && count.value > 2_147_483_647) return 'too-large'
    return parsed(count, values, at)
  }
}

function moneyReader({ check }: RosterField, scale: number): FieldReader {
  const read = amountReader(scale)
  if (check?.rule !== 'not-zero') return read
  return (text, kind, values, at) =>
    read(text, kind, values, at) ?? (Number(values[at]) === 0 ? 'zero' : null)
}

function amountReader(scale: number): FieldReader {
  return (text, _kind, values, at) => {
    if (scale !== 1 || !PLAIN_AMOUNT.test(text)) return parsed(readMoney(text, scale), values, at)
    // Digits to digits, without a number between: three amounts in each of a million rows.
    const dot = text.indexOf('.')
    const missing = dot < 0 ? '00' : text.length - dot === 2 ? '0' : ''
    values[at] = (dot < 0 ? text : text.slice(0, dot) + text.slice(dot + 1)) + missing
    return null
  }
}

function phoneReader(): FieldReader {
  return (text, _kind, values, at) => {
    const { phones, unread } = parsePhones(text)
    values[at] = phones.map((phone) => phone.normal).join(' / ') || oneLine(text)
    return phones.length > 0 && unread.length === 0 ? null : 'phone-odd'
  }
}

function textReader({ check }: RosterField): FieldReader {
  const digits = check?.rule === 'digits' ? new RegExp(`^\\d{${check.length}}$`) : null
  return (text, _kind, values, at) => {
    const line = ASCII.test(text) ? text : oneLine(text).normalize('NFKC')
    values[at] = line
    return digits === null || digits.test(line) ? null : 'digits-odd'
  }
}

/**
 * The highest rates that a list can mean: of the wages in per cent, of the cost in per mille (domain §8.2). A figure without a unit is read
 * as the smaller one, so that nothing is refused that may be right.
 */
const [PER_CENT, PER_MILLE] = [3, 5]

/** The reader of a field; blank cells never reach it. `scale` is the yuan per unit of an amount's column. */
export function fieldReader(field: RosterField, scale: number, context: ReadingContext): FieldReader {
  switch (field.type) {
    case 'resident-id':
      return residentIdReader(context)
    case 'unit-code':
      return unitCodeReader()
    case 'person-name':
      return personNameReader()
    case 'official-name':
      return officialNameReader()
    case 'company-name':
      return companyNameReader(context)
    case 'district':
      return districtReader(context)
    case 'address':
      return remembered((text) => [[oneLine(text), context.addressDistrict(text) ?? ''], null])
    case 'date':
      return dateReader()
    case 'month':
      return rememberedOne((text) => {
        const month = parseMonth(text)
        return month.ok ? [month.value, null] : ['', month.reason]
      })
    case 'money':
      return moneyReader(field, scale)
    case 'count':
      return countReader()
    case 'choice':
      return choiceFieldReader(field)
    case 'flag':
      return rememberedOne((text) => {
        const flag = readFlag(text)
        return [flag ?? '', flag === null ? 'flag-unknown' : null]
      })
    case 'rate':
      return rememberedOne((text) => {
        const rate = plainWord(text)
        const [, figure, unit] = /^(\d+(?:\.\d+)?)([%‰]?)$/u.exec(rate) ?? []
        if (figure === undefined) return [rate, 'rate-odd']
        const isTooHigh =
          field.check?.rule === 'premium-rate' && Number(figure) > (unit === '%' ? PER_CENT : PER_MILLE)
        return [rate, isTooHigh ? 'rate-too-high' : null]
      })
    case 'phone':
      return phoneReader()
    case 'text':
      return textReader(field)
  }
}
