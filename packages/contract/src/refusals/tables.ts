import type { RefusalTable } from './refusal-table.ts'

/** Refusals of composed tables. */
export const tableRefusals = {
  'table-not-found': {
    status: 404,
    zh: '没有代码为“{code}”的报表。请从报表清单中选择。',
    en: 'There is no table with the code “{code}”. Choose one from the list of tables.',
  },
  'table-is-annex': {
    status: 409,
    zh: '“{code}”是固定附件，不能改动。请另取代码保存。',
    en: '“{code}” is an annex of the plan and cannot be changed. Save under another code.',
  },
  'table-changed': {
    status: 409,
    zh: '报表“{code}”已被他人改为第 {edition} 版。请重新打开后再改。',
    en: 'Somebody saved edition {edition} of the table “{code}” meanwhile. Open it again and repeat the change.',
  },
  'table-broken': {
    status: 422,
    zh: '报表定义有误（{place}）：{why}。请改正后再保存。',
    en: 'The table is not well composed ({place}): {why}. Put this right and save again.',
  },
  'table-not-split': {
    status: 422,
    zh: '列“{column}”不能按该人群拆分：只有资源和缴费的户数、人数、金额可拆分，且人群须为方案所列。',
    en: 'Column “{column}” does not split by this group: only figures over leads and payers do, and only by the groups of the plan.',
  },
  'cell-without-list': {
    status: 404,
    zh: '该单元格没有明细：{why}',
    en: 'There is no list behind this cell: {whyEn}',
  },
  'cell-of-another-district': {
    status: 403,
    zh: '只能查看本区县的明细。',
    en: 'You may read the list behind your own district’s figures only.',
  },
} as const satisfies RefusalTable
