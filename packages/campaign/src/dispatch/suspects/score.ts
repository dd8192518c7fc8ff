import type { CivilDay } from '../../calendar/index.ts'
import type { Bilingual } from '../../districts/index.ts'
import type { SuspectRules, SuspectSign } from './rules.ts'

/** What rosters say of one employer; null where nobody delivered it. */
export type SuspectFacts = {
  name: string
  /** 经营范围 */
  scope: string | null
  /** Its dispatch licence; null when it is in no list of licences. `validTo` is null where the list does not say it. */
  licence: { validTo: CivilDay | null } | null
  insured: number
  /** For how many persons wage tax is withheld. */
  wageTaxPayers: number | null
  /** At how many addresses of others its people work. */
  sites: number | null
  /** Workers whose user unit names it as their firm. */
  namedAsFirm: number
  /** Its registered workers, and those of them whose form of work is dispatch. */
  registered: { workers: number; dispatched: number } | null
}

/** A sign that holds, with its points and the words that explain it. */
export type FoundSign = { code: string; points: number; because: Bilingual }

/** Why an employer is a suspect or is none. */
export type SuspectScore = {
  suspected: boolean
  score: number
  threshold: number
  /** What holds, the heaviest first. */
  signs: FoundSign[]
  /** Signs that nothing is known of: they gave no points, which proves nothing. */
  unknown: string[]
}

/** Adds up the signs of dispatch that hold for an employer on a day, and explains each (K3: 疑似从事劳务派遣). */
export function scoreSuspect(facts: SuspectFacts, day: CivilDay, rules: SuspectRules): SuspectScore {
  const signs: FoundSign[] = []
  const unknown: string[] = []
  for (const sign of rules.signs) {
    const because = reasonFor(sign, facts, day)
    if (because === 'unknown') unknown.push(sign.code)
    else if (because !== null) signs.push({ code: sign.code, points: sign.points, because })
  }
  signs.sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.code < b.code ? -1 : 1))
  const score = signs.reduce((sum, { points }) => sum + points, 0)
  return { suspected: score >= rules.threshold, score, threshold: rules.threshold, signs, unknown }
}

/** Why a sign holds, in words; null when it does not hold. */
function reasonFor(sign: SuspectSign, facts: SuspectFacts, day: CivilDay): Bilingual | 'unknown' | null {
  switch (sign.sign) {
    case 'name': {
      const word = wordIn(facts.name, sign.words)
      return word === null ? null : { zh: `名称含“${word}”`, en: `The name says ${word}` }
    }
    case 'scope': {
      if (facts.scope === null) return 'unknown'
      const word = wordIn(facts.scope, sign.words)
      return word === null ? null : { zh: `经营范围含“${word}”`, en: `The scope of business says ${word}` }
    }
    case 'licence':
      return licenceReason(facts.licence, sign.expired, day)
    case 'wage-tax':
      return wageTaxReason(sign, facts)
    case 'sites': {
      if (facts.sites === null) return 'unknown'
      return facts.sites < sign.least
        ? null
        : {
            zh: `在${facts.sites}处用工地址有人上班`,
            en: `Its people work at ${facts.sites} addresses of others`,
          }
    }
    case 'named-as-firm':
      return facts.namedAsFirm < sign.least
        ? null
        : {
            zh: `${facts.namedAsFirm}名派遣人员的用工单位指其为派遣单位`,
            en: `User units name it as the firm of ${facts.namedAsFirm} dispatched workers`,
          }
    case 'form':
      return formReason(sign, facts.registered)
    case 'all-insured': {
      const { wageTaxPayers, insured } = facts
      if (wageTaxPayers === null) return 'unknown'
      return wageTaxPayers > insured || insured === 0
        ? null
        : {
            zh: `代扣个税${wageTaxPayers}人，均已参保（参保${insured}人）`,
            en: `Wage tax for ${wageTaxPayers}, and ${insured} are insured`,
          }
    }
  }
}

function licenceReason(licence: SuspectFacts['licence'], expired: boolean, day: CivilDay): Bilingual | null {
  if (licence === null) return null
  const { validTo } = licence
  const over = validTo !== null && validTo < day
  if (over !== expired) return null
  if (over) return { zh: `派遣许可证已于${validTo}到期`, en: `Its dispatch licence expired on ${validTo}` }
  return { zh: '持有劳务派遣许可证', en: 'It holds a dispatch licence' }
}

function wageTaxReason(
  { times, least }: Extract<SuspectSign, { sign: 'wage-tax' }>,
  { wageTaxPayers, insured }: SuspectFacts,
): Bilingual | 'unknown' | null {
  if (wageTaxPayers === null) return 'unknown'
  if (wageTaxPayers < least || wageTaxPayers < times * insured) return null
  return {
    zh: `代扣个税${wageTaxPayers}人，参保仅${insured}人`,
    en: `Wage tax for ${wageTaxPayers}, but only ${insured} are insured`,
  }
}

function formReason(
  { percent, least }: Extract<SuspectSign, { sign: 'form' }>,
  registered: SuspectFacts['registered'],
): Bilingual | 'unknown' | null {
  if (registered === null) return 'unknown'
  const { workers, dispatched } = registered
  if (dispatched < least || dispatched * 100 < workers * percent) return null
  return {
    zh: `就业登记${workers}人中${dispatched}人为派遣用工`,
    en: `${dispatched} of ${workers} registered workers are dispatched`,
  }
}

const wordIn = (text: string, words: readonly string[]): string | null =>
  words.find((word) => text.includes(word)) ?? null
