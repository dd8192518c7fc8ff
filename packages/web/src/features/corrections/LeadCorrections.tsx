import { CORRECTABLE_FIELDS } from '@kuomian/campaign'
import type { LeadCorrections as Corrections, Lead } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { CorrectLead } from './CorrectLead.tsx'
import { correctionsQuery } from './correctionQueries.ts'
import { EmployerWords } from './EmployerWords.tsx'
import { readsCorrections } from './readsCorrections.ts'
import './corrections.css'

const fields = ['phone', 'address', 'contactPerson'] as const

/** On the page of a lead: telephone, address and whom to ask for, with every correction, its source and what is still to choose. */
export function LeadCorrections({ lead }: { lead: Pick<Lead, 'id'> }) {
  const { t, pick } = useLanguage()
  const { user, campaign } = useSession()
  const { data, error, refetch } = useQuery({
    ...correctionsQuery(lead.id),
    enabled: readsCorrections(user.role),
  })
  const [correcting, setCorrecting] = useState(false)
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return null
  const mayCorrect = data.mayCorrect && !campaign.readOnly
  return (
    <section className="sheet lead-corrections" aria-label={t('corrections.title')}>
      <div className="corrections-head">
        <h2>{t('corrections.title')}</h2>
        {mayCorrect && (
          <Button size="small" onClick={() => setCorrecting(true)}>
            {t('corrections.correct')}
          </Button>
        )}
      </div>
      <dl className="lead-facts">
        {fields.map((field) => (
          <div key={field}>
            <dt>{pick(CORRECTABLE_FIELDS[field])}</dt>
            <dd>
              <Standing field={field} corrections={data} />
            </dd>
          </div>
        ))}
      </dl>
      {mayCorrect && <EmployerWords leadId={lead.id} words={data.words} />}
      <History corrections={data.corrections} />
      {correcting && (
        <CorrectLead leadId={lead.id} standing={data.standing} onClose={() => setCorrecting(false)} />
      )}
    </section>
  )
}

/** What stands of a field, and on whose word: that of its last correction, else of the rosters. */
function Standing({ field, corrections }: { field: (typeof fields)[number]; corrections: Corrections }) {
  const { t } = useLanguage()
  const value = corrections.standing[field]
  if (value === null) return <span className="soft">{t('corrections.none')}</span>
  const last = corrections.corrections.find((one) => one.field === field && one.value === value)
  return (
    <>
      {field === 'phone' ? <a href={`tel:${value}`}>{value}</a> : value}{' '}
      <span className="soft">
        {last === undefined
          ? t('corrections.fromRosters')
          : t('corrections.onWord', {
              on: last.on,
              by: last.by ?? t('corrections.somebody'),
              source: t(last.source === 'officer' ? 'corrections.fromOfficer' : 'corrections.fromEmployer'),
            })}
      </span>
    </>
  )
}

function History({ corrections }: Pick<Corrections, 'corrections'>) {
  const { t, pick } = useLanguage()
  if (corrections.length === 0) return null
  return (
    <>
      <h3>{t('corrections.history')}</h3>
      <ol className="corrections-list">
        {corrections.map(({ id, field, former, value, on, by, source }) => (
          <li key={id}>
            <time dateTime={on}>{on}</time>
            <span>
              {pick(CORRECTABLE_FIELDS[field])}{' '}
              {t('corrections.fromTo', {
                former: former ?? t('corrections.none'),
                value: value ?? t('corrections.none'),
              })}
            </span>
            <span className="soft">
              {t('corrections.bySource', {
                by: by ?? t('corrections.somebody'),
                source: t(source === 'officer' ? 'corrections.fromOfficer' : 'corrections.fromEmployer'),
              })}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
