import { ORDER_STATES } from '@kuomian/campaign'
import { organisationDoneSchema, type PolicyCitations } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { CountPair } from '../../figures/CountPair.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { EntryDialog } from './EntryDialog.tsx'
import { PolicyStandingMark, useValidity } from './PolicyStandingMark.tsx'
import { policyFields } from './policyFields.ts'
import { policyQuery } from './policyQuery.ts'

/** One entry of the register: what it says, what it said before, and who cites it. */
export function PolicyDrawer({ policyId, onClose }: { policyId: number; onClose: () => void }) {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const { data, error, refetch } = useQuery(policyQuery(policyId))
  const [amending, setAmending] = useState(false)
  return (
    <Drawer
      open
      size="min(640px, 100vw)"
      title={data?.policy.number ?? t('organisation.policies')}
      onClose={onClose}
      footer={
        user.role === 'city' &&
        !campaign.readOnly && (
          <Button onClick={() => setAmending(true)}>{t('organisation.amendPolicy')}</Button>
        )
      }
    >
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <Entry data={data} />}
      {amending && data !== undefined && (
        <EntryDialog
          title={t('organisation.amendPolicy')}
          path={`/organisation/policies/${policyId}/amend`}
          answer={organisationDoneSchema}
          onClose={() => setAmending(false)}
          fields={policyFields(t, data.policy)}
        />
      )}
    </Drawer>
  )
}

function Entry({ data: { policy, editions, rules, orders, batches } }: { data: PolicyCitations }) {
  const { t, pick } = useLanguage()
  const { nameOf } = useDistricts()
  const validity = useValidity()
  return (
    <div className="policy-entry">
      <p>
        <strong>{policy.title || '—'}</strong>
      </p>
      <p>
        <span className="soft">{t('organisation.valid')}</span> {validity(policy)}{' '}
        <PolicyStandingMark standing={policy.standing} />
      </p>
      {editions.length > 1 && (
        <Citing heading={t('organisation.editions')} count={editions.length}>
          {editions.map((edition) => (
            <li key={edition.from}>
              {t('organisation.since', { day: edition.from })} {edition.title || '—'}{' '}
              <span className="soft">{validity(edition)}</span>
            </li>
          ))}
        </Citing>
      )}
      <Citing heading={t('organisation.rulesCitingIt')} count={policy.rules}>
        {rules.map((rule) => (
          <li key={`${rule.kind} ${rule.title.zh}`}>
            {pick(rule.title)} <span className="soft">{rule.clause}</span>
          </li>
        ))}
      </Citing>
      <Citing heading={t('organisation.citingOrders')} count={policy.orders}>
        {orders.map((order) => (
          <li key={order.id}>
            <Link to="/orders" search={{ order: order.id }}>
              {order.numberText ?? pick(ORDER_STATES[order.state])}
            </Link>{' '}
            {order.leadName}{' '}
            <span className="soft">
              {nameOf(order.districtId)} {order.clause}
            </span>
          </li>
        ))}
      </Citing>
      <Citing heading={t('organisation.citingBatches')} count={policy.batches}>
        {batches.map((batch) => (
          <li key={batch.number}>
            <Link to="/batches" search={{ batch: batch.number }}>
              {t('organisation.batch', { number: batch.number })}
            </Link>{' '}
            <span className="soft">{batch.happenedOn}</span>{' '}
            <CountPair units={batch.units} persons={batch.persons} />
          </li>
        ))}
      </Citing>
    </div>
  )
}

function Citing({
  heading,
  count,
  children,
}: {
  heading: string
  count: number
  children: React.ReactNode[]
}) {
  const { t } = useLanguage()
  return (
    <section aria-label={heading}>
      <h3>
        {heading} <span className="soft">{count}</span>
      </h3>
      {count === 0 && <p className="soft">{t('organisation.nobodyCites')}</p>}
      <ul className="policy-citing">{children}</ul>
      {children.length < count && (
        <p className="soft">{t('organisation.latest', { shown: children.length })}</p>
      )}
    </section>
  )
}
