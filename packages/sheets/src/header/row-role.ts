import { cellKind, type Row, shownText } from '../table.ts'
import { labelText } from './label.ts'

const TOTAL =
  /^(\d+[.、)]?|[一二三四五六七八九十]+、)?(本页|本表|全市|全区|全部|各区|单位|人数)?(合计|总计|小计|共计|累计|总合计|total|grandtotal|subtotal|sum)(数|人数|户数)?([(].*[)])?$/i
const NOTE =
  /^(制表|填表|填报|制单|审核|复核|负责|主管|经办|报送|上报|打印|导出|统计|单位负责|联系|签字|签章|盖章|说明|备注|注|注意|附注|数据来源|截至|截止)[^:]{0,8}:/

/** The texts of the cells that hold anything, up to a column. */
function* filledTexts(row: Row, upTo: number): Generator<string> {
  for (let column = 0; column < row.cells.length && column <= upTo; column++) {
    const text = shownText(row, column)
    if (text.trim() !== '') yield labelText(text)
  }
}

/**
 * Whether a row is a total (合计, 小计, 总计, Total), numbered or not. Only the label column and those left of it are
 * looked at, or the first three filled cells when it is not known.
 */
export function isTotalRow(row: Row, labelColumn?: number): boolean {
  let seen = 0
  for (const text of filledTexts(row, labelColumn ?? row.cells.length)) {
    if (TOTAL.test(text)) return true
    if (labelColumn === undefined && ++seen === 3) return false
  }
  return false
}

/** Whether a row is a note below (or above) the table: 制表人：…, 填表日期：…, 注：… */
export function isNoteRow(row: Row): boolean {
  for (let column = 0; column < row.cells.length; column++) {
    const text = shownText(row, column).trim()
    if (text !== '') return NOTE.test(`${labelText(text)}${/[:：]$/.test(text) ? ':' : ''}`)
  }
  return false
}

/** Whether a row numbers the columns, as statistical forms do: 甲 乙 1 2 3. */
export function isNumberingRow(row: Row): boolean {
  let expected = 1
  let filled = 0
  for (let column = 0; column < row.cells.length; column++) {
    const text = labelText(shownText(row, column)).replace(/^\((.*)\)$/, '$1')
    if (text === '') continue
    filled++
    if (cellKind(row, column) === 'text' && /^[甲乙丙丁戊]$/.test(text)) continue
    if (text !== String(expected)) return false
    expected++
  }
  return filled >= 3 && expected >= 3
}
