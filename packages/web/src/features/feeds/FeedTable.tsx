import type { Feed } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { Amount } from '../../figures/Amount.tsx'
import { Rate } from '../../figures/Rate.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { phone, useMedia } from '../../theme/useMedia.ts'
import { LastDelivery, StandingMark } from './FeedMarks.tsx'

/** What stands on a phone: who is silent, and what a feed brings. */
const onPhone: ReadonlySet<string> = new Set(['feed', 'standing', 'hits'])

/** The register: silent feeds first, and what each brought. */
export function FeedTable({ feeds }: { feeds: readonly Feed[] }) {
  const { t } = useLanguage()
  const isNarrow = useMedia(phone)
  const columns: Column<Feed>[] = [
    {
      key: 'feed',
      head: t('feeds.feed'),
      width: isNarrow ? 116 : 200,
      cell: (feed) => (
        <span className="feed-name">
          <Link to="/feeds/$feedId" params={{ feedId: String(feed.id) }}>
            {feed.name}
          </Link>
          <span className="soft">{feed.partner}</span>
        </span>
      ),
    },
    {
      key: 'standing',
      head: t('feeds.standing'),
      width: isNarrow ? 84 : 130,
      cell: (feed) => <StandingMark feed={feed} />,
    },
    { key: 'last', head: t('feeds.last'), width: 150, cell: (feed) => <LastDelivery feed={feed} /> },
    {
      key: 'cadence',
      head: t('feeds.cadence'),
      unit: t('feeds.dayUnit'),
      width: 80,
      number: true,
      cell: ({ cadenceDays }) => <Amount value={cadenceDays} />,
    },
    {
      key: 'rows',
      head: t('feeds.rows'),
      width: 88,
      number: true,
      cell: ({ rows }) => <Amount value={rows} />,
    },
    {
      key: 'refused',
      head: t('feeds.refused'),
      width: 80,
      number: true,
      cell: ({ refused }) => <Amount value={refused} />,
    },
    {
      key: 'hits',
      head: t('feeds.hitRate'),
      width: isNarrow ? 64 : 150,
      number: true,
      cell: ({ hits, rows, hitUnit }) => (
        <>
          <Rate numerator={hits} denominator={rows} brief={isNarrow} />{' '}
          {!isNarrow && (
            <span className="unit">
              {t(hitUnit === 'persons' ? 'feeds.personUnit' : 'feeds.employerUnit')}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'yield',
      head: t('feeds.newPayers'),
      unit: t('feeds.personUnit'),
      width: 100,
      number: true,
      cell: ({ newPayers }) => <Amount value={newPayers} />,
    },
  ]
  return (
    <ShortTable
      caption={t('feeds.register')}
      columns={isNarrow ? columns.filter(({ key }) => onPhone.has(key)) : columns}
      rows={feeds}
      rowKey={({ id }) => String(id)}
    />
  )
}
