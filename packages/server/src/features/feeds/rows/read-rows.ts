import { type FeedRule, inForceOn, type RosterKind, rosterOf } from '@kuomian/campaign'
import type { Bilingual, FeedRow } from '@kuomian/contract'
import { hmacOf, type Keys } from '../../../sealing/index.ts'
import type { RunningCampaign } from '../../campaigns/index.ts'
import { campaignContext, faultText, namedRowReader } from '../../imports/index.ts'
import { contentOf, factsOf, needsDay, subjectOf } from './facts-of.ts'
import type { FeedFacts } from './feed-row.ts'

/** Why a row is refused, or what is doubtful about one that was taken. */
export type RowTrouble = { code: string; field: string | null; message: Bilingual }

/** A row that was read, with what is wrong with it. */
export type ReadRow = {
  /** Its place in the batch, from 1. */
  row: number
  facts: FeedFacts
  /** As it came, but for the ID number. */
  cells: FeedRow
  /** Hashes of what it is about and of all that it says. */
  subjectHash: Buffer
  contentHash: Buffer
  /** Null when no rule of the campaign looks at rows of this kind. */
  rule: FeedRule | null
  refusal: RowTrouble | null
  doubt: RowTrouble | null
}

const ID_FIELD = 'resident_id'

type RowReader = (row: number, given: FeedRow) => ReadRow

/** A reader is compiled once per day, kind and version of the campaign: for a batch of one row that is most of its work. */
const compiled = new WeakMap<RunningCampaign['definition'], Map<string, RowReader>>()

/** Reads the rows of a kind one by one, as the roster import would, and finds the rule that looks at each. */
export function feedRowReader(
  kind: RosterKind,
  campaign: RunningCampaign,
  keys: Pick<Keys, 'index'>,
): RowReader {
  const known = compiled.get(campaign.definition) ?? new Map<string, RowReader>()
  compiled.set(campaign.definition, known)
  const name = `${kind} ${campaign.today} ${keys.index.toString('hex')}`
  const reader = known.get(name) ?? compileReader(kind, campaign, keys)
  known.set(name, reader)
  return reader
}

function compileReader(
  kind: RosterKind,
  campaign: RunningCampaign,
  keys: Pick<Keys, 'index'>,
): (row: number, given: FeedRow) => ReadRow {
  const roster = rosterOf(kind)
  const known = new Set(roster.fields.map(({ name }) => name))
  const read = namedRowReader(roster, campaignContext(campaign.definition, campaign.today))
  const rules = campaign.definition.feeds.filter((rule) => rule.roster === kind)
  const hash = hmacOf(keys.index)
  const hashOf = (text: string) => hash(Buffer.from(text, 'utf8')).subarray(0, 16)
  return (row, given) => {
    const { values, refusals, warnings } = read(row, given)
    const facts = factsOf(kind, values)
    const rule = inForceOn(rules, facts.beganOn ?? campaign.today) ?? null
    const foreign = Object.keys(given).find((name) => !known.has(name))
    const [fault] = refusals
    const [doubt] = warnings
    const told = (one: (typeof warnings)[number]): RowTrouble => ({
      code: one.code,
      field: one.field.name,
      message: faultText(one.field.name === ID_FIELD ? { ...one, value: '' } : one),
    })
    return {
      row,
      facts,
      cells: withoutId(given),
      subjectHash: hashOf(subjectOf(kind, values)),
      contentHash: hashOf(contentOf(values)),
      rule,
      refusal:
        foreign !== undefined
          ? unknownField(foreign, roster.zh, roster.en)
          : fault !== undefined
            ? told(fault)
            : (dayTrouble(facts, rules, rule) ?? null),
      doubt: doubt === undefined ? null : told(doubt),
    }
  }
}

function withoutId(given: FeedRow): FeedRow {
  const { [ID_FIELD]: _, ...rest } = given
  return rest
}

const unknownField = (field: string, zh: string, en: string): RowTrouble => ({
  code: 'field-unknown',
  field,
  message: {
    zh: `${zh}没有字段“${field.slice(0, 40)}”，请按接口说明的字段名提交`,
    en: `${en} have no field "${field.slice(0, 40)}"; use the names that the interface states`,
  },
})

/** A row without the day that its rule goes by, or of a day before the link began: the sign of last year's file. */
function dayTrouble(
  { beganOn }: FeedFacts,
  rules: readonly FeedRule[],
  rule: FeedRule | null,
): RowTrouble | null {
  const [first] = rules
  if (first === undefined) return null
  if (beganOn === null)
    return rule !== null && needsDay(rule)
      ? {
          code: 'day-missing',
          field: null,
          message: {
            zh: '没有日期，无法比对，请补填后重新提交',
            en: 'states no day, so that nothing can be compared; add it and send the row again',
          },
        }
      : null
  if (rule !== null) return null
  return {
    code: 'outside-link',
    field: null,
    message: {
      zh: `日期${beganOn}不在对接期内（自${first.from}起），是否误传了往年数据？`,
      en: `is of ${beganOn}, and the link holds from ${first.from}: is this the file of another year?`,
    },
  }
}
