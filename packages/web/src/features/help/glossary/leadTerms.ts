import type { TermGroup } from '../term.ts'

/** What matching finds, and what it calls the people it finds. */
export const leadTerms: TermGroup = {
  title: { zh: '比对与资源', en: 'Matching and leads' },
  terms: [
    {
      zh: '比对',
      identifier: 'matching',
      en: 'matching',
      meaning: {
        zh: '拿缴费台账逐人核对各种名册，找出该参保而未参保的人和单位。结果经人核对、应用后才生效。',
        en: 'Holds every roster against the ledger and finds who should be insured and is not. Nothing changes until a person reviews and applies it.',
      },
    },
    {
      zh: '资源',
      identifier: 'lead',
      en: 'lead',
      meaning: {
        zh: '一个要去排查的单位（1 户），或一个没有单位的人（0 户 1 人）。',
        en: 'An employer to be inspected (1 户), or a person without one (0 户 1 人).',
      },
    },
    {
      zh: '资源类别',
      identifier: 'leadClass',
      en: 'lead class',
      meaning: {
        zh: '为什么要排查它。每条资源只有一个类别，其余理由也都保留。',
        en: 'Why it is to be inspected: exactly one class per lead; the other reasons are kept beside it.',
      },
    },
    {
      zh: '资源依据',
      identifier: 'evidence',
      en: 'evidence',
      meaning: {
        zh: '说明它应在名单上的名册、交付和行。',
        en: 'The rosters, deliveries and rows that put it on the list.',
      },
    },
    {
      zh: '未参保人数',
      identifier: 'uninsured',
      en: 'uninsured',
      meaning: {
        zh: '在名册上、既未缴费也非不需参保的人数；同一人只计一次。',
        en: 'People on rosters who neither pay nor are exempt; each counted once.',
      },
    },
    {
      zh: '疑似同一',
      identifier: 'candidate',
      en: 'candidate',
      meaning: {
        zh: '像是同一个单位或同一个人、系统又拿不准的两条记录。系统不自行合并，等人判定。',
        en: 'Two records that may be one employer or person, but not surely. Never merged by itself: a person decides.',
      },
    },
    {
      zh: '判定',
      identifier: 'review',
      en: 'clerical review',
      meaning: {
        zh: '由人说明两条记录是不是同一个。下一次比对起生效，随时可以撤回。',
        en: 'A person says whether two records are one. It takes effect with the next run and can be taken back.',
      },
    },
    {
      zh: '证据分量',
      identifier: 'weight',
      en: 'weight',
      meaning: {
        zh: '一项相同或不同有多大分量：每 1 比特使“是同一个”的可能性加倍或减半。',
        en: 'What an agreement or a difference weighs: each bit doubles or halves the odds that two records are one.',
      },
    },
    {
      zh: '界线',
      identifier: 'thresholds',
      en: 'thresholds',
      meaning: {
        zh: '概率到多少自动认定为同一个，到多少送人判定。设定之前先看预计的准确率和查全率。',
        en: 'From which probability two records are linked by themselves, and from which a person is asked; what is to be expected is shown before they are set.',
      },
    },
    {
      zh: '待定区县',
      identifier: 'undecided',
      en: 'undecided',
      meaning: {
        zh: '分中心、名册、地址和地区码都定不下区县的资源；定了才能下发。',
        en: 'A lead whose district neither sub-centre, roster, address nor region code decides; not issued before somebody does.',
      },
    },
    {
      zh: '中断缴费',
      identifier: 'INTERRUPTED',
      en: 'interrupted',
      meaning: {
        zh: '又称断保：缴过费，后来连续几个月没有缴。',
        en: 'Paid before, then not for some months in a row.',
      },
    },
    {
      zh: '单位欠费',
      identifier: 'ARREARS',
      en: 'in arrears',
      meaning: {
        zh: '已登记参保，但单位没有把钱缴清。',
        en: 'Registered, but the employer owes the payment.',
      },
    },
    {
      zh: '未参保',
      identifier: 'NEVER',
      en: 'never insured',
      meaning: { zh: '台账上没有任何缴费记录。', en: 'The ledger holds no payment at all.' },
    },
    {
      zh: '不需参保',
      identifier: 'EXEMPT',
      en: 'exempt',
      meaning: {
        zh: '已退休领取待遇、在校、现役、未满 16 岁等。',
        en: 'Need not be insured: pensioners, full-time students, soldiers, under 16 and the like.',
      },
    },
  ],
}
