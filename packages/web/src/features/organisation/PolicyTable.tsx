import { type Organisation, organisationDoneSchema, type PolicyDocument } from '@kuomian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { EntryDialog } from './EntryDialog.tsx'

/** The register of policy documents: what batches and papers cite. */
export function PolicyTable({ organisation: { policies } }: { organisation: Organisation }) {
  const { t, language } = useLanguage()
  const { user } = useSession()
  const [adding, setAdding] = useState(false)
  const validity = ({ validFrom, validTo }: PolicyDocument): string => {
    if (validFrom === null && validTo === null) return '—'
    const day = (value: string | null) => (value === null ? '' : formatDay(language, value))
    return `${day(validFrom)} – ${day(validTo)}`
  }
  return (
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
            { key: 'number', head: t('organisation.number'), width: 200, cell: ({ number }) => number },
            { key: 'title', head: t('organisation.about'), width: 280, cell: ({ title }) => title || '—' },
            {
              key: 'clause',
              head: t('organisation.clause'),
              width: 100,
              cell: ({ clause }) => clause || '—',
            },
            { key: 'valid', head: t('organisation.valid'), width: 200, cell: validity },
            {
              key: 'batches',
              head: t('organisation.cited'),
              unit: t('organisation.citedUnit'),
              width: 130,
              number: true,
              cell: ({ batches }) => <Amount value={batches} />,
            },
          ]}
        />
      )}
      {adding && (
        <EntryDialog
          title={t('organisation.addPolicy')}
          path="/organisation/policies"
          answer={organisationDoneSchema}
          onClose={() => setAdding(false)}
          fields={[
            { name: 'number', label: t('organisation.number'), required: true },
            { name: 'title', label: t('organisation.about') },
            { name: 'clause', label: t('organisation.clause') },
            { name: 'validFrom', label: t('organisation.validFrom'), kind: 'day' },
            { name: 'validTo', label: t('organisation.validTo'), kind: 'day' },
          ]}
        />
      )}
    </section>
  )
}
