import { describe, expect, it } from 'vitest'
import type { AnnexFigures } from '../annexes/index.ts'
import { fillForm, PAPERS } from '../documents/index.ts'
import { exampleHead } from '../documents/paper.ts'
import { bulletinChanges } from './changes.ts'
import { type BulletinInputs, bulletinInputsSchema } from './inputs.ts'
import { openFindings } from './open-findings.ts'
import { bulletinPaperData } from './paper-data.ts'
import { emptySections } from './paragraph.ts'
import { monthsOf, readPeriod } from './period.ts'
import { refreshedParagraphs } from './refreshed-paragraphs.ts'
import { PARAGRAPH_RULES, proposedParagraphs } from './rules.ts'

const unit = (key: string, name: string, cells: AnnexFigures['rows'][number]['cells']) => ({
  key,
  name,
  cells,
})
const pensions = (payers: readonly number[], month = '2016-07'): AnnexFigures => ({
  annex: 'annex-3',
  month,
  planGroups: [],
  rows: payers.map((count, at) => unit(`u${at}`, '甲乙丙丁'[at] ?? '', { payers: count, plan: 1000 })),
})
const leads = (inspected: readonly number[]): AnnexFigures => ({
  annex: 'annex-4',
  month: '2016-07',
  planGroups: [],
  rows: inspected.map((persons, at) =>
    unit(`u${at}`, '甲乙丙丁'[at] ?? '', {
      issuedUnits: 10,
      issuedPersons: 200,
      inspectedUnits: persons === 0 ? 0 : 5,
      inspectedPersons: persons,
    }),
  ),
})
const workers: AnnexFigures = {
  annex: 'annex-5',
  month: '2016-07',
  planGroups: [['u0', 'u1']],
  rows: [
    unit('u0', '甲', { newlyInsured: 30, plan: 400 }),
    unit('u1', '乙', { newlyInsured: 30, plan: 'not-applicable' }),
    unit('u2', '丙', { newlyInsured: 0, plan: 200 }),
    unit('u3', '丁', { newlyInsured: 'missing', plan: 100 }),
  ],
}
const inputs: BulletinInputs = {
  period: '2016-07',
  source: 'computed',
  asOf: '2016-07-31',
  knownAt: '2016-08-02',
  threshold: 50,
  annexes: [pensions([950, 940, 930, 800]), leads([100, 50, 20, 0]), workers],
  earlier: { asOf: '2016-06-30', annexes: [pensions([900, 950, 930, 790], '2016-06')] },
  inspectionDue: '2016-09-30',
  slow: [{ name: '丁', reasons: ['缴费人数 80.0%，全市 90.5%，低 2 个百分点以上'] }],
  scores: null,
}
const said = (key: string, given: BulletinInputs = inputs) =>
  proposedParagraphs({ inputs: given, policies: [] }).find((one) => one.key === key)?.text

describe('the period of a bulletin', () => {
  it('is a month or a quarter as people write it, and its words are those of the title', () => {
    expect(readPeriod('2015-Q3')).toMatchObject({
      firstDay: '2015-07-01',
      lastDay: '2015-09-30',
      words: '2015年三季度',
    })
    expect(readPeriod('2016-02')).toMatchObject({ lastDay: '2016-02-29', words: '2016年2月' })
    for (const text of ['2015-13', '2015-Q5', '2015', '2015-9', '2015-09-01'])
      expect(readPeriod(text)).toBeUndefined()
  })
  it('has its months, the latest first', () => {
    const quarter = readPeriod('2015-Q3')
    expect(quarter && monthsOf(quarter)).toEqual(['2015-09', '2015-08', '2015-07'])
  })
})

describe('proposed paragraphs', () => {
  it('say the city’s sum over sum, and how it went since the month before', () => {
    expect(said('overall-payers')).toBe(
      '截至2016年7月31日，全市企业养老保险实际缴费3620人，完成全年计划指标4000人的90.5%，比上月末增加50人，进度提高1.3个百分点。',
    )
    expect(said('overall-inspection')).toBe(
      '全市下发扩面资源40户、800人，已排查15户、170人，完成任务比例分别为37.5%、21.3%。',
    )
  })
  it('name who leads and who lags by exact rates, never one unit at both ends', () => {
    expect(said('districts-payers')).toBe(
      '从缴费人数完成进度看，居前2位的是甲（95.0%）、乙（94.0%），居后2位的是丁（80.0%）、丙（93.0%）。',
    )
  })
  it('count units that share a plan as one, and leave out who reported nothing (T01, T04)', () => {
    expect(said('districts-construction')).toBe(
      '从建设项目农民工参保完成率看，居前1位的是甲、乙（15.00%），居后1位的是丙（0.00%）。',
    )
    expect(said('problems-zero')).toBe(
      '丁资源排查尚未开展；丙建设项目农民工参保零进展；丁建设项目农民工参保数字未报。',
    )
    expect(said('overall-construction')).toContain('新增参保（未报）')
  })
  it('tell who moved since last month, the farthest both ways', () => {
    expect(said('districts-moves')).toBe(
      '与上月末相比，缴费人数完成进度排名变化较大的有：甲上升2位，乙、丙下降1位。',
    )
    expect(said('districts-moves', { ...inputs, earlier: null })).toBeUndefined()
  })
  it('ask for what is left by the deadline, and for reasons once it has passed', () => {
    expect(said('next-inspection')).toBe(
      '全市尚有25户、630人未排查，各区县要倒排工期、合理安排、全力推进，务于2016年9月30日前完成。',
    )
    expect(said('next-inspection', { ...inputs, asOf: '2016-09-30' })).toContain(
      '已到2016年9月30日的完成期限',
    )
  })
  it('name the slow ones with every reason, and whom leaders visit (R45)', () => {
    expect(said('problems-slow')).toContain('丁：缴费人数 80.0%，全市 90.5%')
    expect(said('next-slow')).toContain('丁要查找原因')
  })
  it('cite documents with title and number, and fill every part of the text', () => {
    const policies = [{ title: '关于排查的通知', number: '示人社发〔2016〕1号' }]
    const paragraphs = proposedParagraphs({ inputs, policies })
    expect(paragraphs[0]?.text).toBe(
      '根据《关于排查的通知》（示人社发〔2016〕1号）要求，现将2016年7月社会保险扩面工作情况通报如下。',
    )
    expect(emptySections(paragraphs)).toEqual([])
    expect(emptySections([])).toHaveLength(5)
  })
  it('quote the published scores of a quarter and nothing before', () => {
    const lines = ['甲', '乙'].map((name, at) => ({
      name,
      rank: at + 1,
      total: 9000 - at * 500,
      scoredOf: 10_000,
      grade: at === 0 ? '优秀' : '良好',
    }))
    expect(said('districts-scores')).toBeUndefined()
    expect(said('districts-scores', { ...inputs, scores: { edition: 1, lines } })).toBe(
      '按照考核办法，本季度考核结果已发布，居前1位的是甲（90.00分），居后1位的是乙（85.00分）。考核等次为优秀：甲；良好：乙。',
    )
  })
  it('follow what a bulletin cites, where nobody reworded or took out what was proposed', () => {
    const before = proposedParagraphs({ inputs, policies: [] })
    const now = proposedParagraphs({ inputs, policies: [{ title: '', number: '示人社发〔2016〕1号' }] })
    const mine = before
      .filter(({ key }) => key !== 'next-slow')
      .map((one) => (one.key === 'next-target' ? { ...one, text: '请完成全年任务。' } : one))
    const textOf = (key: string) =>
      refreshedParagraphs(mine, before, now).find((one) => one.key === key)?.text
    expect(textOf('opening')).toMatch(/^根据（示人社发〔2016〕1号）要求，/)
    expect(textOf('next-target')).toBe('请完成全年任务。')
    expect(textOf('next-slow')).toBeUndefined()
  })
  it('come each from a rule with a key, a title in both languages and its clause', () => {
    const keys = PARAGRAPH_RULES.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(PARAGRAPH_RULES.every(({ title, clause }) => title.zh && title.en && clause)).toBe(true)
  })
})

describe('an edition', () => {
  const paragraphs = proposedParagraphs({ inputs, policies: [] })
  const later = { ...inputs, annexes: [pensions([950, 940, 935, 800]), leads([100, 50, 20, 0]), workers] }
  const edited = paragraphs
    .filter(({ key }) => key !== 'districts-moves')
    .map((one) => (one.key === 'problems-slow' ? { ...one, text: '丁进展偏慢。' } : one))
  const changes = bulletinChanges({ inputs, paragraphs }, { inputs: later, paragraphs: edited })

  it('says which figures it changed, the total as well, and which paragraphs', () => {
    expect(changes.figures.map(({ annex, name, before, after }) => [annex, name, before, after])).toEqual([
      [3, '丙', '930', '935'],
      [3, '合计', '3620', '3625'],
    ])
    expect(changes.paragraphs.map(({ key, after }) => [key, after])).toEqual([
      ['problems-slow', '丁进展偏慢。'],
      ['districts-moves', null],
    ])
  })
  it('changes nothing against itself', () => {
    expect(bulletinChanges({ inputs, paragraphs }, { inputs, paragraphs })).toEqual({
      figures: [],
      paragraphs: [],
    })
  })
  it('prints its correction, its rankings with the moves, and an attachment only where there is a list', () => {
    const text = { title: '通报', addressee: '各区县', copies: '成员单位', hash: 'a'.repeat(64) }
    const corrects = { edition: 1, number: '示扩面办〔2016〕1号', reason: '丙补报。', changes }
    const data = bulletinPaperData({ ...text, inputs: later, edition: 2, paragraphs: edited, corrects })
    expect(data.corrects).toEqual([
      '本通报为第2版，更正示扩面办〔2016〕1号。更正原因：丙补报。更正内容：数字2处（见更正对照表），文字2段（“存在的主要问题”、“各区县进展情况”部分）。',
    ])
    expect(data.payers.map(({ rank, name, rate, moved }) => [rank, name, rate, moved])).toEqual([
      ['1', '甲', '95.0%', '↑2'],
      ['2', '乙', '94.0%', '↓1'],
      ['3', '丙', '93.5%', '↓1'],
      ['4', '丁', '80.0%', '—'],
    ])
    const { blocks } = fillForm(PAPERS.bulletin.form, PAPERS.bulletin.fields({ head: exampleHead, ...data }))
    const heads = blocks.flatMap((part) =>
      part.block === 'attachment-head' ? [[part.label, part.text, part.note]] : [],
    )
    expect(heads).toEqual([
      ['附件1', '各区县企业养老保险缴费人数完成情况表', '（截至2016年7月31日）'],
      ['附件2', '各区县扩面资源排查情况表', '（截至2016年7月31日）'],
      ['附件3', '各区县建设项目农民工新增参保情况表', '（截至2016年7月31日）'],
      ['附件4', '更正对照表', ''],
    ])
    const listed = blocks.flatMap((part) =>
      part.block === 'enclosures' ? part.rows.map(({ lead, mark }) => [lead, mark]) : [],
    )
    expect(listed).toEqual([
      ['附件：', '1. '],
      ['　　　', '2. '],
      ['　　　', '3. '],
      ['　　　', '4. '],
    ])
  })
})

describe('figures of a bulletin', () => {
  it('are held against the rules of the dossier until each finding is explained', () => {
    const wrong = { ...inputs, annexes: [leads([300, 50, 20, 10])] }
    const [first] = openFindings(wrong, {})
    expect(first?.explanation).toBeNull()
    expect(openFindings(wrong, { [first?.finding.id ?? '']: '人数已核增' })[0]?.explanation).toBe(
      '人数已核增',
    )
  })
  it('survive being frozen as JSON', () => {
    expect(bulletinInputsSchema.parse(JSON.parse(JSON.stringify(inputs)))).toEqual(inputs)
  })
})
