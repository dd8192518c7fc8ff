import type { AnnexId, AnnexLayout } from './layout.ts'

const UNITS = { zh: '户数', en: 'Employers' }
const PERSONS = { zh: '人数', en: 'Persons' }
const ISSUED = { zh: '下发资源总量', en: 'Leads issued' }
const INSPECTED = { zh: '已排查资源', en: 'Leads inspected' }
const COMPLETION = { zh: '完成任务比例', en: 'Completion' }
const PLAIN = {
  serial: false,
  blankDistrictHead: false,
  decimals: 1,
  paddedNames: false,
  order: 'ordinal',
} as const

/** The printed forms of the five annexes (R51–R57). */
export const ANNEX_LAYOUTS: Readonly<Record<AnnexId, AnnexLayout>> = {
  'annex-1': {
    ...PLAIN,
    id: 'annex-1',
    number: 1,
    indicator: 'LIST-SIZE',
    title: {
      zh: '{year}年社会保险扩面资源中{threshold}人以上单位统计表',
      en: 'Employers with {threshold} or more uninsured persons among the leads, {year}',
    },
    unitLine: { zh: '单位：户、人', en: 'Unit: employers, persons' },
    columns: [
      { kind: 'count', id: 'units', head: UNITS },
      { kind: 'count', id: 'persons', head: PERSONS },
    ],
    total: 'last',
  },
  'annex-2': {
    ...PLAIN,
    id: 'annex-2',
    number: 2,
    indicator: 'LIST-SIZE',
    title: {
      zh: '{year}年社会保险扩面资源中疑似劳务派遣单位统计表',
      en: 'Suspected labour-dispatch employers among the leads, {year}',
    },
    unitLine: { zh: '单位：户、人', en: 'Unit: employers, persons' },
    columns: [
      { kind: 'count', id: 'units', head: UNITS },
      { kind: 'count', id: 'persons', head: PERSONS },
    ],
    total: 'last',
  },
  'annex-3': {
    ...PLAIN,
    id: 'annex-3',
    number: 3,
    indicator: 'STOCK',
    title: {
      zh: '{year}年{month}月份企业养老保险缴费人数完成进度统计表',
      en: 'Enterprise pension payers against the annual plan, {year}-{month}',
    },
    unitLine: { zh: '单位：人、%', en: 'Unit: persons, %' },
    blankDistrictHead: true,
    columns: [
      {
        kind: 'count',
        id: 'payers',
        head: { zh: '{month}月末缴费人数', en: 'Payers at the end of month {month}' },
      },
      { kind: 'plan', id: 'plan', head: { zh: '计划指标', en: 'Plan' } },
      { kind: 'rate', id: 'rate', head: { zh: '完成进度', en: 'Completion' }, of: 'payers', over: 'plan' },
    ],
    total: 'first',
  },
  'annex-4': {
    ...PLAIN,
    id: 'annex-4',
    number: 4,
    indicator: 'COVERAGE',
    title: {
      zh: '{year}年{month}月份扩面资源排查工作进度统计表',
      en: 'Progress of lead inspection, {year}-{month}',
    },
    unitLine: { zh: '单位：户、人、%', en: 'Unit: employers, persons, %' },
    blankDistrictHead: true,
    columns: [
      { kind: 'count', id: 'issuedUnits', group: ISSUED, head: UNITS },
      { kind: 'count', id: 'issuedPersons', group: ISSUED, head: PERSONS },
      { kind: 'count', id: 'inspectedUnits', group: INSPECTED, head: UNITS },
      { kind: 'count', id: 'inspectedPersons', group: INSPECTED, head: PERSONS },
      {
        kind: 'rate',
        id: 'unitRate',
        group: COMPLETION,
        head: UNITS,
        of: 'inspectedUnits',
        over: 'issuedUnits',
      },
      {
        kind: 'rate',
        id: 'personRate',
        group: COMPLETION,
        head: PERSONS,
        of: 'inspectedPersons',
        over: 'issuedPersons',
      },
    ],
    total: 'first',
  },
  'annex-5': {
    ...PLAIN,
    id: 'annex-5',
    number: 5,
    indicator: 'FLOW-CUM',
    title: {
      zh: '{year}年建设项目农民工工伤保险完成情况表',
      en: 'Work-injury insurance of migrant workers on construction projects, {year}',
    },
    unitLine: { zh: '单位：人', en: 'Unit: persons' },
    serial: true,
    columns: [
      {
        kind: 'count',
        id: 'newlyInsured',
        head: { zh: '{months}月新增参保人数', en: 'Newly insured, months {months}' },
      },
      { kind: 'plan', id: 'plan', head: { zh: '年度计划指标', en: 'Annual plan' } },
      {
        kind: 'rate',
        id: 'rate',
        head: { zh: '{months}月指标完成率', en: 'Completion, months {months}' },
        of: 'newlyInsured',
        over: 'plan',
      },
    ],
    decimals: 2,
    total: 'last',
    paddedNames: true,
    order: 'rate-descending',
  },
}

/** The annexes in printed order. */
export const ANNEX_IDS: readonly AnnexId[] = ['annex-1', 'annex-2', 'annex-3', 'annex-4', 'annex-5']
