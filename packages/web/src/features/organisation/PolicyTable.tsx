import { type Organisation, organisationDoneSchema, type PolicyDocument } from '@kuomian/contract'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { EntryDialog } from './EntryDialog.tsx'
import { PolicyDrawer } from './PolicyDrawer.tsx'
import { PolicyStandingMark, useValidity } from './PolicyStandingMark.tsx'
import { policyFields } from './policyFields.ts'
import { RuleTable } from './RuleTable.tsx'

const route = getRouteApi('/signed-in/organisation')

/** The register of policy documents: what batches, orders and rules cite. */
export function PolicyTable({ organisation }: { organisation: Organisation }) {
  const { policies } = organisation
  const { t } = useLanguage()
  const { user } = useSession()
  const { policy } = route.useSearch()
  const { change } = useAddressSearch()
  const [adding, setAdding] = useState(false)
  const validity = useValidity()
  const cited = (key: 'batches' | 'orders' | 'rules', head: string): Column<PolicyDocument> => ({
    key,
    head,
    width: 76,
    number: true,
    cell: (row) => <Amount value={row[key]} />,
  })
  return (
    <>
      <section className="sheet">
        <header className="organisation-head">
          <h2>{t('organisation.policies')}</h2>
          {user.role === 'city' && (
            <Button onClick={() => setAdding(true)}>{t('organisation.addPolicy')}</Button>
          )}
        </header>
        {policies.length === 0 ? (
          <EmptyState title={t('organisation.noPolicy')} next={t('organisation.noPolicyNext')} />
        ) : (
          <ShortTable<PolicyDocument>
            caption={t('organisation.policies')}
            rows={policies}
            rowKey={({ id }) => String(id)}
            columns={[
              {
                key: 'number',
                head: t('organisation.number'),
                width: 200,
                cell: ({ id, number }) => (
                  <Link to="/organisation" search={{ part: 'policies', policy: id }}>
                    {number}
                  </Link>
                ),
              },
              { key: 'title', head: t('organisation.about'), width: 280, cell: ({ title }) => title || '—' },
              {
                key: 'clause',
                head: t('organisation.clause'),
                width: 90,
                cell: ({ clause }) => clause || '—',
              },
              {
                key: 'valid',
                head: t('organisation.valid'),
                width: 190,
                cell: (row) => (
                  <>
                    {validity(row)} <PolicyStandingMark standing={row.standing} />
                  </>
                ),
              },
              cited('batches', t('organisation.citedByBatches')),
              cited('orders', t('organisation.citedByOrders')),
              cited('rules', t('organisation.citedByRules')),
            ]}
          />
        )}
        {adding && (
          <EntryDialog
            title={t('organisation.addPolicy')}
            path="/organisation/policies"
            answer={organisationDoneSchema}
            onClose={() => setAdding(false)}
            fields={[{ name: 'number', label: t('organisation.number'), required: true }, ...policyFields(t)]}
          />
        )}
        {policy !== undefined && (
          <PolicyDrawer policyId={policy} onClose={() => change({ policy: undefined })} />
        )}
      </section>
      <RuleTable organisation={organisation} />
    </>
  )
}
