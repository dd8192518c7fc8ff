import type { TermGroup } from '../term.ts'

/** Days and figures. */
export const reportTerms: TermGroup = {
  title: { zh: '日期与报表', en: 'Days and reports' },
  terms: [
    {
      zh: '业务日期',
      identifier: 'today',
      en: 'campaign day',
      meaning: {
        zh: '页面上方的“今天”：所有数字都算到这一天，与电脑的钟无关。',
        en: "The day named today on top of every page: all figures count up to it, whatever the machine's clock says.",
      },
    },
    {
      zh: '发生日',
      identifier: 'happened_on',
      en: 'happened on',
      meaning: { zh: '事情发生的那一天。', en: 'The campaign day of an event.' },
    },
    {
      zh: '获知日',
      identifier: 'known_on',
      en: 'known on',
      meaning: { zh: '这件事录入系统的那一天。', en: 'The campaign day on which it became known here.' },
    },
    {
      zh: '截至',
      identifier: 'asOf',
      en: 'as of',
      meaning: { zh: '只算到这一天为止发生的事。', en: 'What happened up to this day.' },
    },
    {
      zh: '已知于',
      identifier: 'knownAt',
      en: 'known at',
      meaning: { zh: '只算到这一天为止已经录入的事。', en: 'What was known by this day.' },
    },
    {
      zh: '附件一至五',
      identifier: 'annex-1',
      en: 'annexes 1 to 5',
      meaning: {
        zh: '通知所附的五张表：重点单位、疑似派遣、缴费进度、排查进度、建设项目。',
        en: 'The five tables of the notice: large employers, suspected dispatch, payers, inspection, construction.',
      },
    },
    {
      zh: '通知公布',
      identifier: 'published',
      en: 'as printed',
      meaning: {
        zh: '通知上印着的数，不因计算而改。本系统自己发布的通报和考核称“已发布”。',
        en: 'As the notice prints it; never changed by a computation. What this system brings out itself is “published”.',
      },
    },
    {
      zh: '系统计算',
      identifier: 'computed',
      en: 'computed',
      meaning: {
        zh: '由资源、排查、台账和项目清单算出的数。',
        en: 'From leads, visits, ledger and project list.',
      },
    },
    {
      zh: '完成比例',
      identifier: 'rate',
      en: 'rate',
      meaning: {
        zh: '完成数除以计划数或下发数，最后四舍五入一次。',
        en: 'Done by planned or issued, rounded half up once.',
      },
    },
    {
      zh: '疑点',
      identifier: 'finding',
      en: 'finding',
      meaning: {
        zh: '通知公布的数字里自相矛盾的地方，注明在哪一格、违反哪条规则。',
        en: 'Where printed figures contradict each other: the cell, and the rule.',
      },
    },
    {
      zh: '未报',
      identifier: 'missing',
      en: 'not reported',
      meaning: {
        zh: '该报而没有报。不是 0，也不是“—”（不适用）。',
        en: 'Due, but nobody reported it: neither 0 nor — (not applicable).',
      },
    },
    {
      zh: '操作记录',
      identifier: 'journal',
      en: 'journal',
      meaning: {
        zh: '谁、何时、为什么做了什么，只增不改。',
        en: 'Who did what, when and why; only added to.',
      },
    },
  ],
}
