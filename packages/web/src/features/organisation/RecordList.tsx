import { type DistrictRecord, type Organisation, organisationDoneSchema } from '@kuomian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { EntryDialog } from './EntryDialog.tsx'

const kinds = ['measures', 'liaison', 'publicity'] as const

/** What districts did beside their leads, newest first. */
export function RecordList({ organisation: { records, today } }: { organisation: Organisation }) {
  const { t } = useLanguage()
  const { user } = useSession()
  const [adding, setAdding] = useState(false)
  return (
    <section className="sheet">
      <header className="organisation-head">
        <h2>{t('organisation.records')}</h2>
        {user.role === 'district' && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('organisation.addRecord')}
          </Button>
        )}
      </header>
      {records.length === 0 && (
        <EmptyState title={t('organisation.noRecord')} next={t('organisation.noRecordNext')} />
      )}
      <ol className="organisation-records">
        {records.map((record) => (
          <DistrictRecordItem key={record.id} record={record} />
        ))}
      </ol>
      {adding && (
        <EntryDialog
          title={t('organisation.addRecord')}
          path="/organisation/records"
          answer={organisationDoneSchema}
          onClose={() => setAdding(false)}
          fields={[
            {
              name: 'kind',
              label: t('organisation.kind'),
              initial: 'measures',
              options: kinds.map((value) => ({ value, label: t(`organisation.${value}`) })),
            },
            { name: 'happenedOn', label: t('organisation.day'), kind: 'day', initial: today, required: true },
            { name: 'title', label: t('organisation.recordTitle'), required: true },
            { name: 'body', label: t('organisation.body'), kind: 'long' },
            { name: 'partner', label: t('organisation.partner') },
            { name: 'audience', label: t('organisation.audience'), kind: 'number' },
          ]}
        />
      )}
    </section>
  )
}

function DistrictRecordItem({ record }: { record: DistrictRecord }) {
  const { t, language } = useLanguage()
  const { nameOf } = useDistricts()
  const { districtId, kind, happenedOn, title, body, partner, audience } = record
  return (
    <li>
      <p>
        <time dateTime={happenedOn}>{formatDay(language, happenedOn)}</time>{' '}
        <span className="soft">
          {nameOf(districtId)} · {t(`organisation.${kind}`)}
        </span>
      </p>
      <p>
        <strong>{title}</strong>
      </p>
      {body !== '' && <p className="organisation-body">{body}</p>}
      {partner !== '' && (
        <p className="soft">
          {t('organisation.partner')} {partner}
        </p>
      )}
      {audience !== null && (
        <p className="soft">
          {t('organisation.audience')} <Amount value={audience} /> {t('organisation.audienceUnit')}
        </p>
      )}
    </li>
  )
}
