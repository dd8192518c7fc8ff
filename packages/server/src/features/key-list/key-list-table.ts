import {
  HANDOVER_RESULTS,
  isHandoverResult,
  type KEY_LIST_COLUMNS,
  LEADING_RULES,
  RECEIVERS,
  REFUSAL_REASONS,
} from '@kuomian/campaign'
import { type HandoverContent, handoverContentSchema } from '@kuomian/contract'
import type { Selectable } from 'kysely'
import type { Tx } from '../../db/index.ts'
import type { HandoverTable } from '../../db/schema/handovers.ts'
import type { NamedRow } from '../../rows/index.ts'

type Column = (typeof KEY_LIST_COLUMNS)[number]
type Row = Selectable<HandoverTable>

/**
 * The key inspection list as of a day with the columns of the paper (domain §9.4), one line per employer and receiver: what
 * was handed over is the record's own content, what the receiver did is as far as it had come by that day.
 */
export async function keyListTable(tx: Tx, campaignId: number, asOf: string): Promise<NamedRow<Column>[]> {
  const rows = await tx
    .selectFrom('handover')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('handed_on', '<=', asOf)
    .orderBy('number')
    .execute()
  return rows.map((row, place) => line(row, place + 1, asOf))
}

function line(row: Row, place: number, asOf: string): NamedRow<Column> {
  const content = handoverContentSchema.parse(row.content)
  const { zh: reason } = REFUSAL_REASONS[content.reasonCode]
  const leader = row.leads ? row.receiver : row.receiver === 'audit' ? 'inspection' : 'audit'
  return {
    序号: place,
    区县: content.district,
    单位名称: content.name,
    代码: content.code,
    地址: content.address,
    '法人/联系人/电话': spokenWith(content),
    资源类别: content.leadClass,
    未参保人数: content.uninsured,
    工作次数与日期: `${content.attempts}次：${content.contactDays.join('、')}`,
    拒绝理由: `${content.reasonCode} ${reason}${content.note === '' ? '' : `：${content.note}`}`,
    证据清单: content.evidence.map(({ name }) => name).join('、') || null,
    建议: `${RECEIVERS[leader].zh}主办（${LEADING_RULES[row.rule].zh}）`,
    上报批次: row.slot,
    移送日: row.handed_on,
    接收单位: `${RECEIVERS[row.receiver].zh}（${row.leads ? '主办' : '知悉'}）`,
    接收人签收: by(row.received_on, asOf) ? `${row.received_by} ${row.received_on}` : null,
    反馈期限: limitBy(row, asOf),
    处理结果: resultBy(row, asOf),
  }
}

/** Who speaks for the employer and how he is reached, without saying anything twice; null where nothing is known. */
function spokenWith({ legalRepresentative, contactPerson, phone }: HandoverContent): string | null {
  const known = [legalRepresentative, contactPerson, phone].filter((part) => part !== null)
  return known.length === 0 ? null : [...new Set(known)].join(' / ')
}

const by = (day: string | null, asOf: string): boolean => day !== null && day <= asOf

function limitBy(row: Row, asOf: string): string | null {
  if (by(row.ended_on, asOf)) return row.result_due_on
  if (by(row.extended_on, asOf)) return row.limit_extended_on
  return by(row.case_opened_on, asOf) ? row.limit_on : null
}

function resultBy(row: Row, asOf: string): string | null {
  const { result, result_note: note } = row
  if (!by(row.answered_on, asOf) || result === null || !isHandoverResult(result)) return null
  const title = `${result} ${HANDOVER_RESULTS[result].title.zh}`
  return `${title}${note === '' ? '' : `：${note}`}（${row.answered_on}）`
}
