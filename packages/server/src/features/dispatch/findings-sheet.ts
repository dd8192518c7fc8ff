import type { DispatchFinding, DispatchFindingsQuery } from '@kuomian/contract'
import { type Destination, type WrittenCell, writeXlsx } from '@kuomian/sheets'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { listFindings } from './list-findings.ts'

const COLUMNS = [
  ['序号', 7],
  ['文件', 30],
  ['行号', 8],
  ['问题', 34],
  ['是否计入统计', 14],
  ['用工单位', 34],
  ['派遣单位', 34],
  ['身份证号码（遮盖）', 22],
  ['起始日期', 12],
  ['终止日期', 12],
  ['冲突行', 34],
] as const

/** Writes the rows to correct as a workbook for who keeps the lists; the persons stand in it by their masked numbers. */
export async function writeFindingsSheet(
  destination: Destination,
  tx: Tx,
  campaign: RunningCampaign,
  query: Pick<DispatchFindingsQuery, 'code'>,
): Promise<void> {
  async function* rows(): AsyncGenerator<WrittenCell[]> {
    let place = 0
    let after: string | undefined
    do {
      const page = await listFindings(tx, campaign, { ...query, after, limit: 500 })
      for (const finding of page.rows) yield cellsOf(finding, ++place)
      after = page.next ?? undefined
    } while (after !== undefined)
  }
  await writeXlsx(destination, [
    {
      name: '名册问题',
      titles: ['派遣用工关系名册需更正的行'],
      head: [COLUMNS.map(([head]) => head)],
      columns: COLUMNS.map(([, width]) => ({ width, style: { border: true, wrap: true } })),
      rows: rows(),
      freeze: { rows: 2, columns: 0 },
    },
  ])
}

const cellsOf = (finding: DispatchFinding, place: number): WrittenCell[] => [
  ...[place, finding.at.file, finding.at.row, finding.title.zh, finding.counts ? '计入' : '不计入'],
  ...[finding.userUnit, finding.firm, finding.idMasked, day(finding.from), day(finding.to)],
  finding.other === null ? null : `${finding.other.file} 第${finding.other.row}行`,
]

const day = (iso: string | null): WrittenCell => (iso === null ? null : { date: iso })
