import type { FeedRegister } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { FeedDialog } from './FeedDialog.tsx'
import { FeedTable } from './FeedTable.tsx'
import { PartnerDialog } from './PartnerDialog.tsx'
import { PartnerTable } from './PartnerTable.tsx'
import { registerQuery } from './registerQueries.ts'
import './feeds.css'

/** Which feeds are silent, and which bring payers (R35). */
export function FeedsPage() {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const { data, error, refetch } = useQuery(registerQuery)
  const mayChange = user.role === 'city' && !campaign.readOnly
  return (
    <>
      <PageHeading
        title={t('feeds.title')}
        question={t('feeds.question')}
        acts={mayChange && data !== undefined && <EnterActs register={data} />}
        {...(data === undefined || data.feeds.length === 0
          ? {}
          : { answer: <RegisterFigures register={data} /> })}
      />
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <TableSkeleton />}
      {data !== undefined && (
        <div className="feeds">
          <section className="sheet">
            <h2>{t('feeds.register')}</h2>
            {data.feeds.length === 0 ? (
              <EmptyState
                title={t('feeds.none')}
                next={t(data.partners.length === 0 ? 'feeds.noneNext' : 'feeds.nonePartners')}
              />
            ) : (
              <FeedTable feeds={data.feeds} />
            )}
            <p className="soft">{t('feeds.measured')}</p>
            <p>
              <Link to="/feeds/hits">{t('feedHits.open')}</Link>
            </p>
          </section>
          {data.partners.length > 0 && <PartnerTable partners={data.partners} mayChange={mayChange} />}
        </div>
      )}
    </>
  )
}

function RegisterFigures({ register: { feeds } }: { register: FeedRegister }) {
  const { t } = useLanguage()
  const silent = feeds.filter(({ standing }) => standing === 'silent')
  const sum = (of: 'rows' | 'refused' | 'newPayers') => feeds.reduce((all, feed) => all + feed[of], 0)
  const bringing = feeds.filter(({ newPayers }) => newPayers > 0)
  return (
    <div className="figure-pairs">
      <Figure
        label={t('feeds.silent')}
        note={
          silent.length > 0 ? silent.map(({ name }) => name).join(t('tables.comma')) : t('feeds.noneSilent')
        }
      >
        <Amount value={silent.length} /> <span className="unit">/ {feeds.length}</span>
      </Figure>
      <Figure label={t('feeds.newPayers')} note={t('feeds.fromFeeds', { count: bringing.length })}>
        <Amount value={sum('newPayers')} /> <span className="unit">{t('feeds.personUnit')}</span>
      </Figure>
      <Figure label={t('feeds.rows')} note={t('feeds.rowsNote')}>
        <Amount value={sum('rows')} />
      </Figure>
      <Figure label={t('feeds.refused')}>
        <Amount value={sum('refused')} />
      </Figure>
    </div>
  )
}

function EnterActs({ register: { partners, rules } }: { register: FeedRegister }) {
  const { t } = useLanguage()
  const [entering, setEntering] = useState<'partner' | 'feed' | null>(null)
  const close = () => setEntering(null)
  return (
    <>
      <Button onClick={() => setEntering('partner')}>{t('feeds.enterPartner')}</Button>
      <Button type="primary" disabled={partners.length === 0} onClick={() => setEntering('feed')}>
        {t('feeds.enterFeed')}
      </Button>
      {entering === 'partner' && <PartnerDialog partner={null} onClose={close} />}
      {entering === 'feed' && <FeedDialog feed={null} partners={partners} rules={rules} onClose={close} />}
    </>
  )
}
