import type { TermGroup } from '../term.ts'

/** From the city's hand to the employer's door. */
export const visitTerms: TermGroup = {
  title: { zh: '下发与排查', en: 'Issue and visit' },
  terms: [
    {
      zh: '批次',
      identifier: 'batch',
      en: 'batch',
      meaning: {
        zh: '一次下发或更正，编号连续，只增不改。',
        en: 'One issue or correction: numbered, added to the list and never changed.',
      },
    },
    {
      zh: '待下发',
      identifier: 'pending',
      en: 'to be issued',
      meaning: { zh: '已比对出来，还没有交给区县。', en: 'Found, but not handed to a district yet.' },
    },
    {
      zh: '下发',
      identifier: 'issue',
      en: 'issue',
      meaning: {
        zh: '市扩面办把资源交给区县，从这一天起计入附件四。',
        en: 'The city office hands leads to a district; from that day they count in annex 4.',
      },
    },
    {
      zh: '接收',
      identifier: 'accept',
      en: 'accept',
      meaning: { zh: '区县认领本批中属于自己的部分。', en: 'A district takes its part of a batch.' },
    },
    {
      zh: '清单',
      identifier: 'work',
      en: 'work list',
      meaning: {
        zh: '一名经办人的在办资源，按当前要紧程度排列。',
        en: 'The open leads of one officer, in the order of what matters now.',
      },
    },
    {
      zh: '分派',
      identifier: 'assign',
      en: 'assign',
      meaning: {
        zh: '区县把资源交给本区县的一名经办人；另有领取、交回。',
        en: 'A district gives leads to one of its officers, who may also claim them or hand them back.',
      },
    },
    {
      zh: '倒排工期',
      identifier: 'schedule',
      en: 'back-scheduling',
      meaning: {
        zh: '从期限往回算，每个工作日收工前累计应完成的户数、人数。',
        en: 'Reckoned back from the deadline: what has to be done by the end of each working day.',
      },
    },
    {
      zh: '退回',
      identifier: 'return',
      en: 'return',
      meaning: {
        zh: '区县说明理由，经市扩面办同意后交还资源。',
        en: 'A district gives a lead back for a reason, once the city office agrees.',
      },
    },
    {
      zh: '转移',
      identifier: 'transfer',
      en: 'transfer',
      meaning: {
        zh: '转给另一区县：批准之日这边减、那边加，全市不变；以前的数不动。',
        en: "To another district: less here and more there on the day of approval; the city's total and earlier days stay.",
      },
    },
    {
      zh: '撤回',
      identifier: 'withdrawal',
      en: 'withdrawal',
      meaning: {
        zh: '市扩面办收回已下发的资源；限期改正随之撤销，拟报的拒不参保失效。',
        en: 'The city office takes an issued lead back; its orders are revoked with it and a proposed refusal lapses.',
      },
    },
    {
      zh: '恢复（撤销撤回）',
      identifier: 'reinstatement',
      en: 'reinstatement',
      meaning: {
        zh: '五个工作日内撤销一次撤回，资源照原样恢复；已撤销的限期改正不恢复。',
        en: 'A withdrawal undone within five working days: its leads stand again as they were, the orders revoked with them do not.',
      },
    },
    {
      zh: '排查',
      identifier: 'visit',
      en: 'visit',
      meaning: {
        zh: '上门查到的情况：日期、排查人员、结果、用工人数和逐人结果。又称一次排查记录。',
        en: 'What an inspection found at an employer: the day, the officers, the outcome, head counts and the outcome of each person.',
      },
    },
    {
      zh: '排查结果',
      identifier: 'outcome',
      en: 'outcome',
      meaning: {
        zh: '单位用 U 开头的代码，个人用 P 开头的代码。',
        en: 'A code: U… for the employer, P… for each person.',
      },
    },
    {
      zh: '已排查',
      identifier: 'inspected',
      en: 'inspected',
      meaning: {
        zh: '一户只计一次，自第一次有效且计入的结果起；每人按自己的结果计一次。',
        en: 'An employer counts once, at its first valid outcome that counts; each person once, at his own.',
      },
    },
    {
      zh: '有效资源',
      identifier: 'effective',
      en: 'effective',
      meaning: {
        zh: '还应当带来缴费、需要继续跟进的资源。',
        en: 'A lead that should still lead to contributions.',
      },
    },
    {
      zh: '应参保人数',
      identifier: 'due',
      en: 'should be insured',
      meaning: {
        zh: '在岗 − 退休返聘 − 实习 − 派遣 − 外地已参保。',
        en: 'On site − rehired retirees − interns − dispatched − insured elsewhere.',
      },
    },
    {
      zh: '作废',
      identifier: 'void',
      en: 'void',
      meaning: {
        zh: '一次排查从作废之日起不再计数；记录仍可查看。',
        en: 'A visit that counts no longer, from the day it was voided; the record stays readable.',
      },
    },
    {
      zh: '户',
      identifier: 'units',
      en: 'units',
      meaning: { zh: '单位数，与人数成对，总在前。', en: 'Employers; always first of the pair.' },
    },
    {
      zh: '人',
      identifier: 'persons',
      en: 'persons',
      meaning: { zh: '人数，与户数成对，总在后。', en: 'People; always second of the pair.' },
    },
  ],
}
