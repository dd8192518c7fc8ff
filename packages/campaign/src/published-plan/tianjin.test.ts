import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ANNEX_IDS, ANNEX_LAYOUTS, type AnnexId, annexTable } from '../annexes/index.ts'
import { campaignSchema } from '../campaigns/index.ts'
import { districtResolver } from '../districts/index.ts'
import { toCsvRows } from '../tables/index.ts'
import { publishedFigures, readPublishedPlan } from './index.ts'

const folder = new URL('../../../../campaigns/tianjin-2015/', import.meta.url)
const text = readFileSync(new URL('plan.txt', folder), 'utf8')
const campaign = campaignSchema.parse(JSON.parse(readFileSync(new URL('campaign.json', folder), 'utf8')))
const known = {
  units: campaign.units,
  resolve: districtResolver({ ...campaign, cityNames: campaign.city.names }),
}
const plan = readPublishedPlan(text, known)

function seed(name: string): string[][] {
  const lines = readFileSync(new URL(`annexes/${name}.csv`, folder), 'utf8')
    .trim()
    .split('\n')
  return lines.slice(1).map((line) => line.split(','))
}

function report(id: AnnexId): string[][] {
  const annex = plan.annexes[id]
  if (annex === undefined || plan.month === undefined) throw new Error(`${id} was not read`)
  return toCsvRows(annexTable(publishedFigures(annex, plan.month), { threshold: 50, order: 'as-given' }))
}

describe('the published plan of Tianjin, pasted from a word processor', () => {
  it('is read without a problem, as figures of July 2015', () => {
    expect(plan.problems).toEqual([])
    expect(plan.month).toBe('2015-07')
    expect(plan.title).toBe('2015年推动社会保险扩面工作实施方案')
  })

  it.each(ANNEX_IDS)('%s equals the print, cell by cell', (id) => {
    const layout = ANNEX_LAYOUTS[id]
    const width = layout.columns.length + 1
    const pick = (row: string[]) => (layout.serial ? row.slice(0, width + 1) : row.slice(1, width + 1))
    const name = `annex${layout.number}`
    const districts = seed(name).map(pick)
    const total = seed(`${name}_total`).map(pick)
    // Under the merged plan the print is blank; the seed repeats neither plan nor rate there.
    expect(report(id).slice(1)).toEqual(
      layout.total === 'first' ? [...total, ...districts] : [...districts, ...total],
    )
  })

  it('joins two-level heads by a slash', () => {
    expect(report('annex-4')[0]).toEqual([
      '区县',
      '下发资源总量/户数',
      '下发资源总量/人数',
      '已排查资源/户数',
      '已排查资源/人数',
      '完成任务比例/户数',
      '完成任务比例/人数',
    ])
    expect(report('annex-5')[0]).toEqual([
      '序号',
      '区县',
      '1-7月新增参保人数',
      '年度计划指标',
      '1-7月指标完成率',
    ])
    expect(report('annex-3')[0]).toEqual(['区县', '7月末缴费人数', '计划指标', '完成进度'])
  })

  it('T01: 113,000 is the plan of three districts', () => {
    expect(plan.annexes['annex-5']?.planGroups).toEqual([['TJ-07', 'TJ-08', 'TJ-09']])
  })

  it('every value keeps its line', () => {
    const lines = text.split('\n')
    for (const annex of Object.values(plan.annexes)) {
      for (const row of [...annex.rows, ...(annex.total === undefined ? [] : [annex.total])]) {
        expect(lines[row.line - 1]?.replace(/\s/g, '')).toBe(row.name)
        for (const cell of Object.values(row.cells)) expect(lines[cell.line - 1]?.trim()).toBe(cell.text)
      }
    }
  })

  it('keeps the titles and unit lines of the print', () => {
    for (const id of ANNEX_IDS) {
      const annex = plan.annexes[id]
      const table = annexTable(publishedFigures(annex ?? expect.fail(id), '2015-07'), {
        threshold: 50,
        order: 'as-given',
      })
      expect(annex?.title).toBe(table.title)
      expect(annex?.unitLine.text.replaceAll(',', '、')).toBe(table.unitLine)
    }
  })

  it('takes targets, deadlines and priorities from the running text', () => {
    const statements = plan.statements.map(({ line, text: _, ...rest }) => rest)
    expect(statements).toEqual([
      { kind: 'annual-target', wan: '289.14' },
      { kind: 'threshold', count: 50 },
      { kind: 'deadline', subject: 'inspection', day: '2015-09-30' },
      {
        kind: 'priorities',
        stated: 3,
        items: [
          { text: '未参保缴费人员在50人以上的用人单位', annex: 1 },
          { text: '未参保的公积金缴存人员' },
          { text: '疑似从事劳务派遣、但未参保缴费单位', annex: 2 },
        ],
      },
      { kind: 'policy-document', number: '津人社办发〔2015〕91号' },
      { kind: 'policy-document', number: '津人社局发〔2014〕90号' },
      { kind: 'policy-document', number: '津人社局发〔2014〕28号' },
      { kind: 'policy-document', number: '津人社局发〔2014〕58号' },
      { kind: 'policy-document', number: '津人社局发〔2015〕28号' },
      { kind: 'sprint', title: '扩面百日攻坚专项行动', from: '2015-09', to: '2015-11', statedDays: 100 },
      { kind: 'deadline', subject: 'team-roster', day: '2015-09-10', statedWeekday: 4 },
      { kind: 'monthly-report', from: '2015-09', to: '2015-11', days: [10, 20, 30] },
    ])
  })
})
