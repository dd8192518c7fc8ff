import type { TermGroup } from '../term.ts'

/** What comes in from the departments. */
export const rosterTerms: TermGroup = {
  title: { zh: '名册与台账', en: 'Rosters and ledgers' },
  terms: [
    {
      zh: '名册',
      identifier: 'roster',
      en: 'roster',
      meaning: {
        zh: '部门交来的一份清单，如公积金缴存名册、就业登记。',
        en: 'A list that a department hands over, such as the housing fund or the employment register.',
      },
    },
    {
      zh: '单位缴费台账',
      identifier: 'ledger-units',
      en: 'unit ledger',
      meaning: {
        zh: '每月一份：各单位参保人数、应缴、实缴和欠缴。',
        en: 'Monthly: how many each employer insures, what is due, paid and owed.',
      },
    },
    {
      zh: '个人缴费台账',
      identifier: 'ledger-persons',
      en: 'person ledger',
      meaning: {
        zh: '每月一份：每个人在哪个单位、缴没缴费。比对以它为准。',
        en: 'Monthly: where each person is insured and whether it was paid. Matching goes by it.',
      },
    },
    {
      zh: '交付',
      identifier: 'delivery',
      en: 'delivery',
      meaning: {
        zh: '导入的一个文件。原样保存，不会被改写。',
        en: 'One imported file of a roster; kept as it came.',
      },
    },
    {
      zh: '取代',
      identifier: 'supersedes',
      en: 'supersedes',
      meaning: {
        zh: '同一来源的新名册代替旧的；旧的仍保留，以便查以前的数。',
        en: 'A later delivery of the same source stands in the place of an earlier one, which is kept for earlier figures.',
      },
    },
    {
      zh: '试运行',
      identifier: 'dryRun',
      en: 'dry run',
      meaning: {
        zh: '只看导入会有什么结果，不作改动。',
        en: 'Shows what an import would do and changes nothing.',
      },
    },
    {
      zh: '拒收、退回',
      identifier: 'rowsRefused',
      en: 'refused rows',
      meaning: {
        zh: '读不了的行，连同原因退回原部门，不会悄悄丢掉。',
        en: 'Rows that cannot be read come back with the reason; none is dropped in silence.',
      },
    },
    {
      zh: '合计核对',
      identifier: 'controlSums',
      en: 'control sums',
      meaning: { zh: '把文件自带的合计与逐行之和相比。', en: "The file's own totals held against its rows." },
    },
    {
      zh: '缴费人数',
      identifier: 'payers',
      en: 'payers',
      meaning: {
        zh: '某月企业养老保险费已到账的人数，一人只计一次。',
        en: 'Distinct persons with a settled enterprise-pension payment for a month.',
      },
    },
  ],
}
