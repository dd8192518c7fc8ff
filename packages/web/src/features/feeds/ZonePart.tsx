import type { ZoneSpeed } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { formatDay, formatMonth } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { FeedHitsLead } from './FeedHitsLead.tsx'
import { zoneSpeedQuery } from './feedHitsQueries.ts'

/** How quickly companies of the free-trade zone register, with how many papers, and which are overdue (R33: 简化手续). */
export function ZonePart() {
  const { t } = useLanguage()
  const { data: zone, error, refetch } = useQuery(zoneSpeedQuery)
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (zone === undefined) return <TableSkeleton />
  if (zone.companies === 0)
    return (
      <section className="sheet">
        <EmptyState title={t('feedHits.noZone')} next={t('feedHits.noZoneNext')} />
      </section>
    )
  return (
    <div className="feed-hits">
      <ZoneFigures zone={zone} />
      <div className="feed-zone">
        <ZoneMonths zone={zone} />
        <ZoneLate zone={zone} />
      </div>
    </div>
  )
}

function ZoneFigures({ zone }: { zone: ZoneSpeed }) {
  const { t } = useLanguage()
  const days = <span className="unit">{t('feedHits.days')}</span>
  const units = <span className="unit">{t('feedHits.units')}</span>
  return (
    <section className="sheet feed-zone-figures">
      <Figure label={t('feedHits.companies')}>
        <Amount value={zone.companies} /> {units}
      </Figure>
      <Figure label={t('feedHits.inTime')}>
        <Amount value={zone.inTime} /> / <Amount value={zone.registered} /> {units}
      </Figure>
      <Figure
        label={t('feedHits.median')}
        {...(zone.longestDays === null ? {} : { note: t('feedHits.longest', { days: zone.longestDays }) })}
      >
        <Amount value={zone.medianDays ?? 'not-applicable'} /> {days}
      </Figure>
      <Figure
        label={t('feedHits.papers')}
        {...(zone.papers === null ? {} : { note: t('feedHits.papersNote', { count: zone.papers.of }) })}
      >
        {zone.papers === null ? <Amount value="not-applicable" /> : (zone.papers.tenths / 10).toFixed(1)}{' '}
        <span className="unit">{t('feedHits.papersUnit')}</span>
      </Figure>
      <Figure
        label={t('feedHits.overdue')}
        {...(zone.days === null ? {} : { note: t('feedHits.overdueNote', { days: zone.days }) })}
      >
        <Amount value={zone.overdue} /> {units}
      </Figure>
    </section>
  )
}

function ZoneMonths({ zone }: { zone: ZoneSpeed }) {
  const { t, language } = useLanguage()
  return (
    <section className="sheet">
      <h2>{t('feedHits.months')}</h2>
      <ShortTable
        caption={t('feedHits.months')}
        rows={zone.months}
        rowKey={({ month }) => month}
        columns={[
          {
            key: 'month',
            head: t('feedHits.month'),
            width: 96,
            cell: ({ month }) => formatMonth(language, month),
          },
          {
            key: 'companies',
            head: t('feedHits.companies'),
            width: 84,
            number: true,
            cell: ({ companies }) => <Amount value={companies} />,
          },
          {
            key: 'registered',
            head: t('feedHits.registered'),
            width: 76,
            number: true,
            cell: ({ registered }) => <Amount value={registered} />,
          },
          {
            key: 'inTime',
            head: t('feedHits.inTime'),
            width: 92,
            number: true,
            cell: ({ inTime }) => <Amount value={inTime} />,
          },
          {
            key: 'median',
            head: t('feedHits.median'),
            unit: t('feedHits.days'),
            width: 120,
            number: true,
            cell: ({ medianDays }) => <Amount value={medianDays ?? 'not-applicable'} />,
          },
        ]}
      />
    </section>
  )
}

function ZoneLate({ zone }: { zone: ZoneSpeed }) {
  const { t, language } = useLanguage()
  const { nameOf } = useDistricts()
  return (
    <section className="sheet">
      <h2>{t('feedHits.lateList')}</h2>
      {zone.late.length === 0 ? (
        <EmptyState title={t('feedHits.noneLate')} next={t('feedHits.noneLateNext')} />
      ) : (
        <ShortTable
          caption={t('feedHits.lateList')}
          rows={zone.late}
          rowKey={({ leadId }) => String(leadId)}
          columns={[
            { key: 'name', head: t('feedHits.lead'), width: 200, cell: (row) => <FeedHitsLead {...row} /> },
            {
              key: 'district',
              head: t('feedHits.district'),
              width: 84,
              cell: ({ districtId }) => nameOf(districtId),
            },
            {
              key: 'establishedOn',
              head: t('feedHits.establishedOn'),
              width: 104,
              cell: ({ establishedOn }) => formatDay(language, establishedOn),
            },
            {
              key: 'days',
              head: t('feedHits.sinceDays'),
              unit: t('feedHits.days'),
              width: 84,
              number: true,
              cell: ({ days }) => <Amount value={days} />,
            },
            {
              key: 'state',
              head: t('feedHits.state'),
              width: 100,
              cell: ({ leadState }) => t(`feedHits.state-${leadState}`),
            },
          ]}
        />
      )}
    </section>
  )
}
