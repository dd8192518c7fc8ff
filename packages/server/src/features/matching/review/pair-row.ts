import { rosterOf } from '@kuomian/campaign'
import {
  type Bilingual,
  type PairDecision,
  type PairField,
  type ReviewPair,
  rosterKindSchema,
} from '@kuomian/contract'
import { aligned } from '@kuomian/linkage'
import { z } from 'zod'
import { wordOf } from '../models/words.ts'

/** A comparison of a candidate as a run stores it: weights are thousandths of a bit. */
const storedFieldSchema = z.object({
  comparison: z.string(),
  left: z.string().nullable(),
  right: z.string().nullable(),
  level: z.string(),
  weight: z.number(),
  m: z.number().nullable(),
  u: z.number().nullable(),
  alignable: z.boolean(),
})

/** One side of a candidate as a run stores it: an employer with its codes and rosters, or a person with his masked number. */
const storedSideSchema = z.object({
  name: z.string(),
  codes: z.array(z.string()).optional(),
  rosters: z.array(z.string()).optional(),
  district: z.string().nullish(),
  address: z.string().nullish(),
  phone: z.string().nullish(),
  uninsured: z.number().optional(),
  id: z.string().optional(),
  employer: z.string().nullish(),
})
type StoredField = z.infer<typeof storedFieldSchema>

/** A candidate as the queries of the review give it. */
export type PairRow = {
  id: number
  subject: 'employer' | 'person'
  left_side: unknown
  right_side: unknown
  rule: string
  prior_weight: number
  weight: number
  fields: unknown
  equal: number
  alike: number
  decision: PairDecision | null
  decision_id: number | null
  decided_on: string | null
}

const bits = (thousandths: number): number => thousandths / 1000

/** Probability of a weight in thousandths of a bit. */
const probabilityOf = (weight: number): number => 1 / (1 + 2 ** -bits(weight))

/** A candidate as the review shows it. @param districts names by code */
export function reviewPair(row: PairRow, districts: ReadonlyMap<string, string>): ReviewPair {
  const fields = z.array(storedFieldSchema).catch([]).parse(row.fields)
  return {
    id: row.id,
    subject: row.subject,
    left: sideOf(row.left_side, districts),
    right: sideOf(row.right_side, districts),
    fields: fields.map(fieldOf),
    priorWeight: bits(row.prior_weight),
    weight: bits(row.weight),
    probability: probabilityOf(row.weight),
    rule: row.rule,
    ruleLabel: wordOf(row.rule),
    sentence: sentenceOf(fields, row.weight),
    equalPairs: row.equal,
    alikePairs: row.alike,
    decision: row.decision,
    decisionId: row.decision_id,
    decidedOn: row.decided_on,
  }
}

function fieldOf(field: StoredField): PairField {
  const { left, right, alignable } = field
  return {
    ...field,
    runs: alignable && left !== null && right !== null ? [...aligned(left, right)] : null,
    label: wordOf(field.comparison),
    levelLabel: wordOf(field.level, field.comparison),
    weight: bits(field.weight),
  }
}

/** What speaks for a match and what against it, the stronger first, and what that makes. */
function sentenceOf(fields: readonly StoredField[], weight: number): Bilingual {
  const said = fields.filter((field) => field.weight !== 0)
  const words = (part: readonly StoredField[], language: 'zh' | 'en', join: string) =>
    part
      .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .map((field) => {
        const [name, level] = [
          wordOf(field.comparison)[language],
          wordOf(field.level, field.comparison)[language],
        ]
        return language === 'zh' ? `${name}${level}` : `${name} ${level}`
      })
      .join(join)
  const [pro, contra] = [said.filter((field) => field.weight > 0), said.filter((field) => field.weight < 0)]
  const percent = (100 * probabilityOf(weight)).toFixed(1)
  const parts = (language: 'zh' | 'en') => {
    const join = language === 'zh' ? '、' : ', '
    return [
      ...(pro.length > 0
        ? [`${language === 'zh' ? '支持' : 'For'}${colon(language)}${words(pro, language, join)}`]
        : []),
      ...(contra.length > 0
        ? [`${language === 'zh' ? '反对' : 'Against'}${colon(language)}${words(contra, language, join)}`]
        : []),
    ]
  }
  return {
    zh: `${[...parts('zh'), `同一的概率 ${percent}%`].join('；')}。`,
    en: `${[...parts('en'), `probability of one and the same ${percent}%`].join('; ')}.`,
  }
}

const colon = (language: 'zh' | 'en'): string => (language === 'zh' ? '：' : ': ')

function sideOf(side: unknown, districts: ReadonlyMap<string, string>): ReviewPair['left'] {
  const { name, codes, rosters, district, address, phone, uninsured, id, employer } =
    storedSideSchema.parse(side)
  const facts: [name: string, value: string | null | undefined][] = [
    ['codes', codes?.join('、')],
    ['rosters', rosters?.map(rosterName).join('、')],
    ['district', district && (districts.get(district) ?? district)],
    ['address', address],
    ['phone', phone],
    ['uninsured', uninsured === undefined ? null : String(uninsured)],
    ['id_number', id],
    ['employer', employer],
  ]
  return {
    title: name,
    facts: facts.flatMap(([fact, value]) => (value ? [{ name: fact, label: wordOf(fact), value }] : [])),
  }
}

function rosterName(kind: string): string {
  const known = rosterKindSchema.safeParse(kind)
  return known.success ? rosterOf(known.data).zh : kind
}
