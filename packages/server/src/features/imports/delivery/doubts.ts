import type { ImportWarning } from '@kuomian/contract'
import type { DistrictFigure } from './figures.ts'

/** Warnings about a delivery as a whole: persons in no district, a list that comes too late, nothing but refused rows. */
export function doubtsAbout(
  figures: readonly DistrictFigure[],
  newer: number | null,
  asOf: string,
  rowsStored: number,
): ImportWarning[] {
  const doubts: ImportWarning[] = []
  const nowhere = figures
    .filter(({ district }) => district === null)
    .reduce((sum, { persons }) => sum + persons, 0)
  if (nowhere > 0) {
    doubts.push({
      code: 'figure-without-district',
      field: 'district',
      zh: `${nowhere} 人没有可识别的区县，未计入任何区县`,
      en: `${nowhere} persons are of no known district and count in none`,
      count: nowhere,
      rows: [],
    })
  }
  if (newer !== null) {
    doubts.push({
      code: 'later-list-present',
      field: null,
      zh: `同一来源已有晚于 ${asOf} 的名册，本次交付只作存档，不参与匹配`,
      en: `a list of the same source later than ${asOf} is already in; this one is kept for the record only`,
      count: 1,
      rows: [],
    })
  }
  if (rowsStored === 0) {
    doubts.push({
      code: 'nothing-stored',
      field: null,
      zh: '没有一行可以入库，本次交付只作存档，不替换已有名册；请检查列的对应关系',
      en: 'no row could be stored; the delivery is kept for the record and replaces nothing; check the mapping of the columns',
      count: 1,
      rows: [],
    })
  }
  return doubts
}
