import { rosterOf } from '@kuomian/campaign'
import { type Bilingual, type LeadEvidence, rosterKindSchema } from '@kuomian/contract'

/** What the sentence speaks of. Counts are those of the last run that saw the lead; null where none told them. */
export type SentenceFacts = {
  /** An employer, or a person without one. */
  employer: boolean
  /** Rosters behind the lead, the one with the most persons first. */
  rosters: readonly Pick<LeadEvidence, 'roster' | 'asOf' | 'staff'>[]
  known: number | null
  uninsured: number
  paying: number | null
  registered: boolean | null
  /** Month of the ledger, `2015-05`. */
  month: string | null
  /** The code by which the employer was compared; null: by its name alone. */
  code: { kind: string; value: string } | null
}

const codeNames: Readonly<Record<string, Bilingual>> = {
  uscc: { zh: '统一社会信用代码', en: 'unified social credit code' },
  'org-code': { zh: '组织机构代码', en: 'organisation code' },
  'registration-number': { zh: '工商注册号', en: 'registration number' },
  'unit-number': { zh: '社保单位编号', en: 'insurance account' },
  'fund-account': { zh: '公积金单位账号', en: 'housing fund account' },
}

const mostRosters = 3

/**
 * Why an employer is on the list, in one sentence that he would understand.
 * @example leadSentence(facts).zh
 * // '公积金缴存名册（2015-06-15）列有该单位 23 人，其中 20 人未见 2015-05 养老保险缴费；按组织机构代码 12345678-9 与台账比对。'
 */
export function leadSentence(facts: SentenceFacts): Bilingual {
  const shown = facts.rosters.slice(0, mostRosters).map(rosterName)
  const more = facts.rosters.length > mostRosters
  const zhRosters =
    shown.length === 0 ? '各部门名册' : `${shown.map(({ zh }) => zh).join('、')}${more ? '等' : ''}`
  const enRosters =
    shown.length === 0 ? 'The rosters' : `${shown.map(({ en }) => en).join(', ')}${more ? ' and others' : ''}`
  const month = facts.month ?? ''
  if (!facts.employer) {
    return {
      zh: `${zhRosters}列有此人，未见其 ${month} 养老保险缴费；按公民身份号码与台账比对。`,
      en: `${enRosters}: the person is listed and no pension payment of ${month} was found; compared with the ledger by ID number.`,
    }
  }
  const by = comparedBy(facts.code)
  const said = peopleSaid(facts, month)
  return {
    zh: `${zhRosters}列有该单位${said.zh}；${by.zh}。`,
    en: `${enRosters}: the employer is listed${said.en}; ${by.en}.`,
  }
}

function peopleSaid(facts: SentenceFacts, month: string): Bilingual {
  const { known, uninsured, paying } = facts
  if (uninsured > 0 || (known ?? 0) > 0) {
    const listed = known === null || known < uninsured ? null : known
    return listed === null
      ? {
          zh: `，有 ${uninsured} 人未见 ${month} 养老保险缴费`,
          en: ` with ${uninsured} persons without a pension payment of ${month}`,
        }
      : {
          zh: ` ${listed} 人，其中 ${uninsured} 人未见 ${month} 养老保险缴费`,
          en: ` with ${listed} persons, ${uninsured} of them without a pension payment of ${month}`,
        }
  }
  const staff = facts.rosters.find((roster) => roster.staff !== null)?.staff ?? null
  const reported: Bilingual =
    staff === null
      ? { zh: '', en: '' }
      : { zh: `，报有从业人员 ${staff} 人`, en: ` with ${staff} staff reported` }
  if (facts.registered === false) {
    return {
      zh: `${reported.zh}，养老保险台账中没有其参保登记`,
      en: `${reported.en}, and the pension ledger has no registration of it`,
    }
  }
  if (paying === null) return reported
  return {
    zh: `${reported.zh}，${month} 台账缴费 ${paying} 人`,
    en: `${reported.en}, and ${paying} persons pay in the ledger of ${month}`,
  }
}

function comparedBy(code: SentenceFacts['code']): Bilingual {
  const name = code === null ? undefined : codeNames[code.kind]
  if (code === null || name === undefined) {
    return {
      zh: '名册没有其有效代码，按单位名称与台账比对',
      en: 'without a valid code it was compared with the ledger by its name',
    }
  }
  const value = code.kind === 'org-code' ? code.value.replace(/^(.{8})(.)$/, '$1-$2') : code.value
  return { zh: `按${name.zh} ${value} 与台账比对`, en: `compared with the ledger by ${name.en} ${value}` }
}

function rosterName({ roster, asOf }: Pick<LeadEvidence, 'roster' | 'asOf'>): Bilingual {
  const kind = rosterKindSchema.safeParse(roster)
  const name = kind.success ? rosterOf(kind.data) : { zh: roster, en: roster }
  return { zh: `${name.zh}（${asOf}）`, en: `${name.en} (${asOf})` }
}
