import type { Organisation, SpecialAction } from '@kuomian/contract'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'

type Row = SpecialAction['districts'][number]

/** The special action: its days, what its name gets wrong, and what each district inspected in it (R36, T21). */
export function SpecialActionBoard({ organisation: { specialAction } }: { organisation: Organisation }) {
  const { t, pick, language } = useLanguage()
  const { nameOf } = useDistricts()
  if (specialAction === null) {
    return (
      <section className="sheet">
        <EmptyState title={t('organisation.noAction')} next={t('organisation.noActionNext')} />
      </section>
    )
  }
  const { title, from, to, days, begun, finding, districts } = specialAction
  const day = (value: string) => formatDay(language, value)
  const figures = (['inspected', 'before'] as const).flatMap((period) =>
    (['units', 'persons'] as const).map((measure) => ({
      key: `${period} ${measure}`,
      head: t(period === 'inspected' ? 'organisation.inAction' : 'organisation.beforeAction'),
      unit: t(`organisation.${measure}`),
      width: 130,
      number: true,
      cell: (row: Row) => <Amount value={row[period][measure]} />,
    })),
  )
  return (
    <section className="sheet">
      <h2>{pick(title)}</h2>
      <p>{t('organisation.actionDays', { from: day(from), to: day(to), days, begun })}</p>
      <progress className="organisation-progress" max={days} value={begun} aria-label={pick(title)} />
      {finding !== null && (
        <p className="soft">
          {t('organisation.actionFinding', {
            stated: finding.stated,
            days: finding.days,
            day: day(finding.wouldEndOn),
          })}
        </p>
      )}
      <ShortTable<Row>
        caption={pick(title)}
        rows={districts}
        rowKey={({ districtId }) => String(districtId)}
        columns={[
          {
            key: 'district',
            head: t('organisation.district'),
            width: 90,
            cell: ({ districtId }) => nameOf(districtId),
          },
          ...figures,
        ]}
      />
    </section>
  )
}
