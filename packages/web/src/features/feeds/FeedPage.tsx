import { rosterOf } from '@kuomian/campaign'
import type { Feed, FeedDelivery } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { StateMark } from '../../feedback/StateMark.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { Rate } from '../../figures/Rate.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { PagePending } from '../../frame/PagePending.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { phone, useMedia } from '../../theme/useMedia.ts'
import { FeedActs } from './FeedActs.tsx'
import { StandingMark, ViaWord } from './FeedMarks.tsx'
import { feedQuery } from './registerQueries.ts'
import './feeds.css'

const route = getRouteApi('/signed-in/feeds/$feedId')

/** One feed: what it is, whether it keeps its cadence, and its deliveries. */
export function FeedPage() {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const { feedId } = route.useParams()
  const { data, error, refetch } = useQuery(feedQuery(feedId))
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <PagePending />
  const { feed, deliveries } = data
  const mayChange = user.role === 'city' && !campaign.readOnly
  return (
    <>
      <PageHeading
        title={feed.name}
        question={t('feeds.feedQuestion')}
        acts={
          <>
            <Link to="/feeds" className="feed-heading-link">
              {t('feeds.toRegister')}
            </Link>
            <Link to="/feeds/hits" search={{ feed: feed.id }} className="feed-heading-link">
              {t('feeds.toHits')}
            </Link>
            {mayChange && <FeedActs feed={feed} />}
          </>
        }
        answer={<FeedFigures feed={feed} />}
      />
      <div className="feeds">
        <FeedFacts feed={feed} />
        <section className="sheet">
          <h2>{t('feeds.deliveries')}</h2>
          {deliveries.length === 0 ? (
            <EmptyState
              title={t('feeds.noDeliveries')}
              next={t('feeds.noDeliveriesNext', { code: feed.code })}
            />
          ) : (
            <DeliveryTable deliveries={deliveries} mayFetch={user.role === 'city'} />
          )}
        </section>
      </div>
    </>
  )
}

function FeedFigures({ feed }: { feed: Feed }) {
  const { t, language } = useLanguage()
  const { standing, dueOn, hits, rows, hitUnit, newPayers, refused } = feed
  return (
    <div className="figure-pairs">
      <Figure
        label={t('feeds.standing')}
        {...(standing === 'on-time' || standing === 'silent'
          ? { note: t('feeds.dueOn', { day: formatDay(language, dueOn) }) }
          : {})}
      >
        <StandingMark feed={feed} />
      </Figure>
      <Figure label={t('feeds.rows')} note={t('feeds.refusedNote', { count: refused })}>
        <Amount value={rows} />
      </Figure>
      <Figure
        label={t('feeds.hitRate')}
        note={t('feeds.hitsIn', {
          unit: t(hitUnit === 'persons' ? 'feeds.personUnit' : 'feeds.employerUnit'),
        })}
      >
        <Rate numerator={hits} denominator={rows} />
      </Figure>
      <Figure label={t('feeds.newPayers')} note={t('feeds.byLedger')}>
        <Amount value={newPayers} /> <span className="unit">{t('feeds.personUnit')}</span>
      </Figure>
    </div>
  )
}

function FeedFacts({ feed }: { feed: Feed }) {
  const { t, pick, language } = useLanguage()
  const { agreedFrom, agreedTo } = feed
  const day = (text: string) => formatDay(language, text)
  const facts = [
    [t('feeds.partner'), feed.partner],
    [t('feeds.contact'), feed.contact],
    [t('feeds.agreement'), feed.agreement],
    [t('feeds.agreed'), `${day(agreedFrom)} – ${agreedTo === null ? t('feeds.open') : day(agreedTo)}`],
    [t('feeds.cadenceDays'), String(feed.cadenceDays)],
    [t('feeds.brings'), `${pick(rosterOf(feed.roster))} → ${feed.leadClass}`],
    [t('feeds.code'), feed.code],
    [t('feeds.suspension'), feed.suspension ?? ''],
  ].filter(([, value]) => value !== '')
  return (
    <section className="sheet">
      <dl className="feed-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What stands on a phone of a delivery. */
const onPhone: ReadonlySet<string> = new Set(['on', 'rows', 'outcome'])

function DeliveryTable({ deliveries, mayFetch }: { deliveries: FeedDelivery[]; mayFetch: boolean }) {
  const { t, language } = useLanguage()
  const isNarrow = useMedia(phone)
  const columns: Column<FeedDelivery>[] = [
    { key: 'on', head: t('feeds.day'), width: 110, cell: ({ on }) => formatDay(language, on) },
    { key: 'via', head: t('feeds.via'), width: 100, cell: ({ via }) => <ViaWord via={via} /> },
    {
      key: 'file',
      head: t('feeds.file'),
      width: 200,
      cell: ({ fileName }) => fileName ?? <Amount value="not-applicable" />,
    },
    {
      key: 'rows',
      head: t('feeds.rows'),
      width: isNarrow ? 60 : 90,
      number: true,
      cell: ({ rows }) => <Amount value={rows} />,
    },
    {
      key: 'refused',
      head: t('feeds.refused'),
      width: 90,
      number: true,
      cell: ({ refused }) => <Amount value={refused} />,
    },
    {
      key: 'hits',
      head: t('feeds.hits'),
      width: 80,
      number: true,
      cell: ({ hits }) => <Amount value={hits ?? 'not-applicable'} />,
    },
    {
      key: 'outcome',
      head: t('feeds.outcome'),
      width: isNarrow ? 130 : 180,
      cell: ({ refusal, deliveryId, hasRefusedFile }) => {
        if (refusal !== null)
          return <StateMark state="overdue">{t('feeds.refusedWhole', { code: refusal })}</StateMark>
        if (mayFetch && hasRefusedFile && deliveryId !== null)
          return <a href={`/api/imports/deliveries/${deliveryId}/refused`}>{t('feeds.fetchRefused')}</a>
        return <StateMark state="done">{t('feeds.taken')}</StateMark>
      },
    },
  ]
  return (
    <ShortTable
      caption={t('feeds.deliveries')}
      columns={isNarrow ? columns.filter(({ key }) => onPhone.has(key)) : columns}
      rows={deliveries}
      rowKey={({ key }) => key}
    />
  )
}
