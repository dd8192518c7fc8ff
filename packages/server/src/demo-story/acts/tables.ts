import { saveTable } from '../../features/tables/index.ts'
import type { Scene } from './scene.ts'

/** A table that the plan does not have and the office composes for itself: what became of the leads, best district first. */
const conversion = {
  title: { zh: '{year}年{month}月各区县资源转化情况表', en: 'Leads that came to pay, {year}-{month}' },
  unitLine: { zh: '单位：人、%', en: 'Unit: persons, %' },
  columns: [
    {
      kind: 'count',
      id: 'issued',
      measure: 'issued-persons',
      group: { zh: '资源', en: 'Leads' },
      head: { zh: '下发', en: 'Issued' },
    },
    {
      kind: 'count',
      id: 'inspected',
      measure: 'inspected-persons',
      group: { zh: '资源', en: 'Leads' },
      head: { zh: '已排查', en: 'Inspected' },
    },
    {
      kind: 'rate',
      id: 'progress',
      of: 'inspected',
      over: 'issued',
      group: { zh: '资源', en: 'Leads' },
      head: { zh: '排查进度', en: 'Share' },
    },
    {
      kind: 'count',
      id: 'effective',
      measure: 'effective-persons',
      group: { zh: '转化', en: 'Conversion' },
      head: { zh: '有效资源', en: 'Effective' },
    },
    {
      kind: 'count',
      id: 'enrolled',
      measure: 'enrolled-persons',
      group: { zh: '转化', en: 'Conversion' },
      head: { zh: '新增缴费', en: 'New payers' },
    },
    {
      kind: 'rate',
      id: 'conversion',
      of: 'enrolled',
      over: 'effective',
      group: { zh: '转化', en: 'Conversion' },
      head: { zh: '转化率', en: 'Share' },
    },
  ],
  ...{ rows: 'units', serial: false, blankDistrictHead: false, paddedNames: false },
  ...{ decimals: 1, total: 'last', order: 'rate-descending' },
  orderBy: 'conversion',
}

/** The office composes a table of its own. */
export async function playTables({ number, city, act }: Scene): Promise<void> {
  if (number !== 4) return
  await act('compose table', saveTable, city, { code: 'conversion', edition: 0, composition: conversion })
}
