import { declareMessages } from '../language/message.ts'

/** The messages of tables and filters. */
export const tableMessages = declareMessages({
  loaded: { zh: '已显示 {count} 条', en: '{count} {count|row|rows} shown' },
  total: { zh: '共 {count} 条', en: '{count} in total' },
  selected: { zh: '已选 {count} 条', en: '{count} selected' },
  selectAll: { zh: '选择已显示的全部行', en: 'Select all rows shown' },
  selectOne: { zh: '选择这一行', en: 'Select this row' },
  clearSelection: { zh: '取消选择', en: 'Clear selection' },
  loadingMore: { zh: '正在读取后面的行…', en: 'Reading more rows…' },
  loading: { zh: '正在读取…', en: 'Reading…' },
  columns: { zh: '列', en: 'Columns' },
  moveRows: { zh: '在行间移动', en: 'Move between rows' },
  openRow: { zh: '打开这一行', en: 'Open the row' },
  selectRow: { zh: '选择这一行', en: 'Select the row' },
  spaceKey: { zh: '空格', en: 'Space' },
  filters: { zh: '筛选', en: 'Filters' },
  clearFilters: { zh: '清除筛选', en: 'Clear filters' },
  any: { zh: '不限', en: 'Any' },
  search: { zh: '查找', en: 'Find' },
  inBrackets: { zh: '（{text}）', en: ' ({text})' },
  comma: { zh: '、', en: ', ' },
  asTable: { zh: '以表格查看', en: 'Show as a table' },
})
