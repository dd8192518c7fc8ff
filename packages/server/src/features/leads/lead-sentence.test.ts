import { describe, expect, test } from 'vitest'
import { leadSentence, type SentenceFacts } from './lead-sentence.ts'

const facts: SentenceFacts = {
  employer: true,
  rosters: [{ roster: 'housing-fund', asOf: '2016-06-15', staff: null }],
  known: 23,
  uninsured: 20,
  paying: 3,
  registered: true,
  month: '2016-05',
  code: { kind: 'org-code', value: '12345678X' },
}

describe('the evidence of a lead in one sentence', () => {
  test('says who lists how many, who does not pay, and by which code they were compared', () => {
    expect(leadSentence(facts)).toEqual({
      zh: '公积金缴存名册（2016-06-15）列有该单位 23 人，其中 20 人未见 2016-05 养老保险缴费；按组织机构代码 12345678-X 与台账比对。',
      en: 'Housing fund contributions (2016-06-15): the employer is listed with 23 persons, 20 of them without a pension payment of 2016-05; compared with the ledger by organisation code 12345678-X.',
    })
  })

  test('of an employer whom a list names alone: the staff reported, and what the ledger has', () => {
    const alone = {
      ...facts,
      known: 0,
      uninsured: 0,
      code: null,
      rosters: [{ roster: 'sme', asOf: '2016-06-15', staff: 40 }],
    }
    expect(leadSentence(alone).zh).toBe(
      '科技型中小企业补贴名单（2016-06-15）列有该单位，报有从业人员 40 人，2016-05 台账缴费 3 人；名册没有其有效代码，按单位名称与台账比对。',
    )
    expect(leadSentence({ ...alone, registered: false }).zh).toContain('养老保险台账中没有其参保登记')
  })

  test('of a person without an employer', () => {
    expect(leadSentence({ ...facts, employer: false }).zh).toBe(
      '公积金缴存名册（2016-06-15）列有此人，未见其 2016-05 养老保险缴费；按公民身份号码与台账比对。',
    )
  })
})
