import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LABELLED_SUSPECTS } from '../../../test/dispatch-suspects.ts'
import { campaignSchema } from '../../campaigns/index.ts'
import { detectionQuality, qualitySentence, type SuspectFacts, scoreSuspect } from '../index.ts'
import { suspectRulesSchema } from './rules.ts'

const file = new URL('../../../../../campaigns/tianjin-2015/campaign.json', import.meta.url)
const { suspects: rules } = campaignSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).dispatch
const today = '2015-08-31'

const facts: SuspectFacts = {
  name: '海河商贸有限公司',
  scope: '日用品零售',
  licence: null,
  insured: 10,
  wageTaxPayers: 12,
  sites: 1,
  namedAsFirm: 0,
  registered: { workers: 12, dispatched: 0 },
}
const score = (more: Partial<SuspectFacts>) => scoreSuspect({ ...facts, ...more }, today, rules)

describe('K3: suspects of labour dispatch are scored and explained', () => {
  it('nothing speaks against a shop', () => {
    expect(score({})).toEqual({ suspected: false, score: 0, threshold: 50, signs: [], unknown: [] })
  })
  it('says which sign gave which points, the heaviest first', () => {
    const found = score({ name: '海河人力资源有限公司', insured: 5, wageTaxPayers: 60, sites: 8 })
    expect(found).toMatchObject({ suspected: true, score: 75 })
    expect(found.signs.map(({ code, points, because }) => `${code} ${points} ${because.zh}`)).toEqual([
      'name-labour 30 名称含“人力资源”',
      'wage-tax 30 代扣个税60人，参保仅5人',
      'sites 15 在8处用工地址有人上班',
    ])
  })
  it('what nobody delivered gives no points, and is named', () => {
    const { unknown } = score({ scope: null, wageTaxPayers: null, sites: null, registered: null })
    expect(unknown).toEqual(['scope', 'wage-tax', 'sites', 'form', 'all-insured'])
  })
  it('a licence is in force up to and on its last day; one without a last day is in force', () => {
    const codes = (validTo: string | null) => score({ licence: { validTo } }).signs.map(({ code }) => code)
    expect(codes('2015-08-31')).toEqual(['licence'])
    expect(codes('2015-08-30')).toEqual(['licence-expired'])
    expect(codes(null)).toEqual(['licence'])
  })
  it('a firm that insures everybody it pays is none, even by its name', () => {
    expect(score({ name: '海河人力资源有限公司', insured: 60, wageTaxPayers: 60 })).toMatchObject({
      suspected: false,
      score: -20,
    })
  })
  it('one more sign of dispatch never lowers a score', () => {
    const number = fc.integer({ min: 0, max: 80 })
    fc.assert(
      fc.property(number, number, number, (named, more, sites) => {
        const less = score({ namedAsFirm: named, sites })
        const most = score({ namedAsFirm: named + more, sites: sites + more })
        expect(most.score).toBeGreaterThanOrEqual(less.score)
        expect(most.score).toBe(most.signs.reduce((sum, { points }) => sum + points, 0))
        expect(most.suspected).toBe(most.score >= rules.threshold)
      }),
    )
  })
  it('two signs of one code are refused', () => {
    const [sign] = rules.signs
    expect(suspectRulesSchema.safeParse({ signs: [sign, sign] }).success).toBe(false)
  })
})

describe('precision and recall on labelled examples', () => {
  const quality = detectionQuality(LABELLED_SUSPECTS, today, rules)
  it('are printed with the numbers behind them', () => {
    expect(qualitySentence(quality)).toEqual({
      zh: '42个样本：准确率95.2%（20/21），查全率90.9%（20/22）',
      en: '42 examples: precision 95.2% (20/21), recall 90.9% (20/22)',
    })
  })
  it('everybody who is judged wrongly is named', () => {
    expect(quality.falseAlarms).toEqual(['启程企业服务有限公司'])
    expect(quality.missed).toEqual(['和顺物业管理有限公司', '联众商贸有限公司'])
  })
  it('the parts add up, and nothing suspected has no precision', () => {
    expect(quality.right + quality.missed.length).toBe(quality.confirmed)
    expect(quality.right + quality.falseAlarms.length).toBe(quality.suspected)
    expect(qualitySentence(detectionQuality([], today, rules)).en).toBe(
      '0 examples: precision — (0/0), recall — (0/0)',
    )
  })
})
