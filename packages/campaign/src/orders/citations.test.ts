import { describe, expect, it } from 'vitest'
import { citationText, defaultCitations, orderRulesSchema } from './index.ts'

const rules = orderRulesSchema.parse({
  cites: [
    { document: '甲发〔2015〕1号', clause: '第三条', kinds: ['registration'] },
    { document: '甲发〔2015〕2号', from: '2015-07-01', to: '2015-08-31' },
  ],
})
const cited = (kind: 'registration' | 'payment', day: string, classDocument: string | null = null) =>
  defaultCitations(rules, { kind, day, classDocument }).map(({ document }) => document)

describe('what an order cites unless its officer says otherwise', () => {
  it('are the documents that the rules name for its kind on the day', () => {
    expect(cited('registration', '2015-06-30')).toEqual(['甲发〔2015〕1号'])
    expect(cited('registration', '2015-07-01')).toEqual(['甲发〔2015〕1号', '甲发〔2015〕2号'])
    expect(cited('payment', '2015-08-31')).toEqual(['甲发〔2015〕2号'])
    expect(cited('payment', '2015-09-01')).toEqual([])
  })

  it('and the one that the class of its lead goes back to, once', () => {
    expect(cited('payment', '2015-09-01', '甲发〔2014〕90号')).toEqual(['甲发〔2014〕90号'])
    const twice = defaultCitations(rules, {
      kind: 'registration',
      day: '2015-06-30',
      classDocument: '甲发〔2015〕1号',
    })
    expect(twice).toEqual([{ document: '甲发〔2015〕1号', clause: '第三条' }])
  })

  it('are named on paper by title, number and clause', () => {
    const document = '津人社办发〔2015〕91号'
    expect(citationText({ document, title: '扩面通知', clause: '第三条' })).toBe(
      '《扩面通知》（津人社办发〔2015〕91号）第三条',
    )
    expect(citationText({ document, title: '', clause: '' })).toBe(document)
  })
})
