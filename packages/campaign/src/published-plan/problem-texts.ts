import type { Bilingual } from '../districts/index.ts'
import type { PlanProblemCode } from './published.ts'

type Words = { annex: number; row: Bilingual; column: Bilingual; line: number; value: string }

const TEXTS: Record<PlanProblemCode, (words: Words) => Bilingual> = {
  NOT_A_PLAN: () => ({
    zh: '文中没有找到任何附件表格。请粘贴方案全文，包括附件。',
    en: 'No annex was found. Paste the whole notice with its annexes.',
  }),
  ANNEX_ABSENT: ({ annex }) => ({
    zh: `没有找到附件${annex}的表格。请检查附件标题和表头。`,
    en: `Annex ${annex} was not found. Check the annex's title and heads.`,
  }),
  MONTH_UNKNOWN: ({ line }) => ({
    zh: `第${line}行起的标题和表头没有写明年份和月份，无法确定数据所属月份。`,
    en: `Titles and heads (from line ${line}) name no year and month, so the month of the figures is unknown.`,
  }),
  TOTAL_ABSENT: ({ annex }) => ({
    zh: `附件${annex}没有合计行，各栏无法核对。`,
    en: `Annex ${annex} has no total row, so its columns cannot be checked.`,
  }),
  CELL_MISSING: ({ annex, row, column, line }) => ({
    zh: `附件${annex}“${row.zh}”的“${column.zh}”缺数（第${line}行），按未报处理。请补报。`,
    en: `Annex ${annex}, ${row.en}: ${column.en} is missing (line ${line}) and counts as not reported. Have it reported.`,
  }),
  CELL_UNDECIDABLE: ({ annex, row, column, line }) => ({
    zh: `附件${annex}“${row.zh}”缺一个数（第${line}行），无法判断缺的是哪一栏，“${column.zh}”按未报处理。请对照原件补齐。`,
    en: `Annex ${annex}, ${row.en} lacks a figure (line ${line}) and nothing tells which; ${column.en} counts as not reported. Complete the row from the original.`,
  }),
  CELL_UNREADABLE: ({ annex, row, column, line, value }) => ({
    zh: `附件${annex}“${row.zh}”的“${column.zh}”不是数字：“${value}”（第${line}行），按未报处理。请改正。`,
    en: `Annex ${annex}, ${row.en}: ${column.en} is not a number: “${value}” (line ${line}); it counts as not reported. Correct it.`,
  }),
  VALUE_LEFT_OVER: ({ annex, row, line, value }) => ({
    zh: `附件${annex}“${row.zh}”多出一个数“${value}”（第${line}行），未采用。请对照原件。`,
    en: `Annex ${annex}, ${row.en} has a figure too many: “${value}” (line ${line}); it was not used. Compare the original.`,
  }),
  NAME_MISSING: ({ annex, line }) => ({
    zh: `附件${annex}第${line}行缺少区县名称，该行数字保留但不归入任何区县。请补上名称。`,
    en: `Annex ${annex}, line ${line}: the district's name is missing; the row is kept but belongs to no district. Add the name.`,
  }),
  DISTRICT_UNKNOWN: ({ annex, row, line }) => ({
    zh: `附件${annex}第${line}行的“${row.zh}”不在本次活动的区县名单中，已按原名保留。`,
    en: `Annex ${annex}, line ${line}: ${row.en} is not a district of this campaign; it is kept under its own name.`,
  }),
  DISTRICT_TWICE: ({ annex, row, line }) => ({
    zh: `附件${annex}第${line}行的“${row.zh}”重复出现，两行都保留。请核对。`,
    en: `Annex ${annex}, line ${line}: ${row.en} appears a second time; both rows are kept. Check them.`,
  }),
  DISTRICT_ABSENT: ({ annex, row, line }) => ({
    zh: `附件${annex}（第${line}行）没有“${row.zh}”一行，按未报处理。`,
    en: `Annex ${annex} (line ${line}) has no row for ${row.en}; it counts as not reported.`,
  }),
}

const NOTHING: Bilingual = { zh: '', en: '' }

/** The message of a problem in both languages. */
export function problemText(code: PlanProblemCode, words: Partial<Words>): Bilingual {
  return TEXTS[code]({ annex: 0, row: NOTHING, column: NOTHING, line: 0, value: '', ...words })
}
