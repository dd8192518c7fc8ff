import { DOCUMENT_KINDS } from '@kuomian/campaign'
import type { Lead, Makeable, PaperDocument } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { DocumentCard } from './DocumentCard.tsx'
import { leadDocumentsQuery, makeableQuery } from './documentQueries.ts'
import { MakeDocument } from './MakeDocument.tsx'
import { VoidDocument } from './VoidDocument.tsx'
import './documents.css'

type Subject = Makeable['subjects'][number]
/** Leaders read figures and employers; papers name persons. */
const readers: readonly string[] = ['city', 'district', 'inspection', 'audit']

/** The papers of one lead, and what can be made now. */
export function LeadDocuments({ lead }: { lead: Pick<Lead, 'id' | 'name'> }) {
  const { user } = useSession()
  return readers.includes(user.role) ? <Papers lead={lead} /> : null
}

function Papers({ lead }: { lead: Pick<Lead, 'id' | 'name'> }) {
  const { t, pick, language } = useLanguage()
  const { user, campaign } = useSession()
  const { data, error, refetch } = useQuery(leadDocumentsQuery(lead.id))
  const makeable = useQuery(makeableQuery(lead.id))
  const [making, setMaking] = useState<Subject | null>(null)
  const [voiding, setVoiding] = useState<PaperDocument | null>(null)
  const subjects = campaign.readOnly ? [] : (makeable.data?.subjects ?? [])
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined || (data.rows.length === 0 && subjects.length === 0)) return null
  const voids = !campaign.readOnly && (user.role === 'city' || user.role === 'district')
  const label = ({ kind, day }: Subject) => {
    const title = pick(DOCUMENT_KINDS[kind].title)
    return day === null ? title : t('documents.ofDay', { kind: title, day: formatDay(language, day) })
  }
  return (
    <section className="sheet document-list" aria-label={t('documents.onLead')}>
      <div className="document-list-head">
        <h2>{t('documents.onLead')}</h2>
        {subjects.length > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: subjects.map((subject, index) => ({ key: String(index), label: label(subject) })),
              onClick: ({ key }) => setMaking(subjects[Number(key)] ?? null),
            }}
          >
            <Button>{t('documents.make')}</Button>
          </Dropdown>
        )}
      </div>
      {data.rows.length === 0 && <p className="soft">{t('documents.noneOnLead')}</p>}
      {data.rows.map((document) => (
        <DocumentCard
          key={document.id}
          document={document}
          withName={false}
          act={
            voids &&
            document.voidedOn === null && (
              <Button type="link" size="small" onClick={() => setVoiding(document)}>
                {t('documents.void')}
              </Button>
            )
          }
        />
      ))}
      {making !== null && <MakeDocument subject={making} about={lead.name} onClose={() => setMaking(null)} />}
      {voiding !== null && <VoidDocument document={voiding} onClose={() => setVoiding(null)} />}
    </section>
  )
}
