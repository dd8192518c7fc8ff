import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { schemesQuery } from './assessmentQuery.ts'
import { SchemeDialog } from './SchemeDialog.tsx'

/** The method of assessment with its versions: each can be taken as a file; the office enters a new one here or from a file. */
export function SchemeSheet() {
  const { t, pick } = useLanguage()
  const { user, campaign } = useSession()
  const [isEditing, setIsEditing] = useState(false)
  const { data, error, refetch } = useQuery(schemesQuery)
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  const [latest] = data?.rows ?? []
  if (data === undefined || latest === undefined) return null
  return (
    <section className="sheet not-on-paper" aria-label={t('assessment.method')}>
      <header className="assessment-head">
        <h2>{t('assessment.method')}</h2>
        {user.role === 'city' && !campaign.readOnly && (
          <Button onClick={() => setIsEditing(true)}>{t('assessment.editMethod')}</Button>
        )}
      </header>
      <ul className="assessment-rulings">
        {data.rows.map(({ version, reason, knownOn, definition }) => (
          <li key={`${version} ${definition.from}`}>
            {t('assessment.methodOf', {
              title: pick(definition.title),
              from: definition.from,
              to: definition.to ?? t('assessment.openEnd'),
            })}{' '}
            <span className="soft">
              {knownOn === null
                ? t('assessment.shipped')
                : t('assessment.version', { version, day: knownOn, reason: reason ?? '' })}
            </span>{' '}
            <a
              download={`assessment-${definition.from}-${version}.json`}
              href={`data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(definition, null, 2))}`}
            >
              {t('assessment.downloadMethod')}
            </a>
          </li>
        ))}
      </ul>
      {isEditing && <SchemeDialog present={latest.definition} onClose={() => setIsEditing(false)} />}
    </section>
  )
}
