import { TENANT_KINDS, TENANT_STANDINGS } from '@kuomian/campaign'
import type { PlaceView } from '@kuomian/contract'
import { type Destination, type WrittenCell, writeXlsx } from '@kuomian/sheets'

const COLUMNS = [
  ['序号', 6],
  ['房间', 10],
  ['入驻单位', 34],
  ['代码', 22],
  ['类型', 11],
  ['台账情况', 14],
  ['缴费人数', 9],
  ['资源编号', 10],
  ['在场／搬离', 11],
  ['用工人数', 9],
  ['备注', 20],
] as const

/** Lines for who is there and on no list. */
const EMPTY_LINES = 12

/** Writes a building's tenants as the list that officers print and take along on a round. */
export async function writeRoundSheet(
  destination: Destination,
  { place, today }: { place: PlaceView; today: string },
): Promise<void> {
  const known = place.tenantRows.filter(({ found }) => found !== 'gone')
  const rows = known.map((tenant, index): WrittenCell[] => [
    ...[index + 1, tenant.rooms, tenant.name, tenant.code, TENANT_KINDS[tenant.kind].zh],
    ...[TENANT_STANDINGS[tenant.standing].zh, tenant.payers, tenant.leadId, null, null, null],
  ])
  const empty = Array.from({ length: EMPTY_LINES }, (_, line): WrittenCell[] => [
    known.length + line + 1,
    ...COLUMNS.slice(1).map(() => null),
  ])
  await writeXlsx(destination, [
    {
      name: '走访名单',
      titles: [
        `${place.name} 走访名单`,
        {
          text: `${today} 导出；${place.address ?? '地址不详'}；台账月份 ${place.month ?? '—'}；共 ${known.length} 户。空行登记名单以外的单位。走访日期：            走访人：            、            `,
          style: { align: 'left' },
        },
      ],
      head: [COLUMNS.map(([head]) => head)],
      columns: COLUMNS.map(([, width]) => ({ width, style: { border: true, wrap: true } })),
      rows: [...rows, ...empty],
      freeze: { rows: 3, columns: 0 },
    },
  ])
}
