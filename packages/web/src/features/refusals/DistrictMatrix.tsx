import { REPORT_STANDINGS } from '@kuomian/campaign'
import type { RefusalReport, RefusalSlotView } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { formatDayOfYear } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'

type Line = { districtId: number; reports: ReadonlyMap<string, RefusalReport> }

const marks = { waiting: '·', 'on-time': '✓', late: '◐', missing: '▲' } as const
const colours = {
  waiting: 'soft',
  'on-time': 'state-done',
  late: 'state-due',
  missing: 'state-overdue',
} as const

/** Districts by slots: who reported in time, late or not at all, and how many employers. */
export function DistrictMatrix({ slots }: { slots: readonly RefusalSlotView[] }) {
  const { t, language, pick } = useLanguage()
  const { nameOf } = useDistricts()
  const lines = (slots[0]?.reports ?? []).map(
    ({ districtId }): Line => ({
      districtId,
      reports: new Map(
        slots.flatMap(({ slot, reports }) => {
          const report = reports.find((one) => one.districtId === districtId)
          return report === undefined ? [] : [[slot, report]]
        }),
      ),
    }),
  )
  const columns: Column<Line>[] = [
    {
      key: 'district',
      head: t('refusals.district'),
      width: 72,
      cell: ({ districtId }) => nameOf(districtId),
    },
    ...slots.map(
      ({ slot }): Column<Line> => ({
        key: slot,
        head: formatDayOfYear(language, slot),
        width: 76,
        number: true,
        cell: ({ districtId, reports }) => {
          const report = reports.get(slot)
          if (report === undefined) return null
          const { submitted, accepted, returned } = report.counts
          const count = submitted + accepted + returned
          const label = t('refusals.cell', {
            district: nameOf(districtId),
            slot,
            standing: pick(REPORT_STANDINGS[report.standing]),
            count,
          })
          return (
            <Link
              to="/refusals"
              search={{ slot, district: districtId }}
              className={`matrix-cell ${colours[report.standing]}`}
              aria-label={label}
              title={label}
            >
              <span aria-hidden="true">{marks[report.standing]}</span>{' '}
              {report.state === 'zero' ? t('refusals.zero') : count > 0 ? count : ''}
            </Link>
          )
        },
      }),
    ),
  ]
  return (
    <details className="sheet" open>
      <summary>
        <h2>{t('refusals.matrix')}</h2>
        <span className="soft">
          {(['on-time', 'late', 'missing', 'waiting'] as const).map((standing) => (
            <span key={standing} className="matrix-key">
              {marks[standing]} {pick(REPORT_STANDINGS[standing])}
            </span>
          ))}
        </span>
      </summary>
      <ShortTable
        caption={t('refusals.matrix')}
        columns={columns}
        rows={lines}
        rowKey={({ districtId }) => String(districtId)}
      />
    </details>
  )
}
