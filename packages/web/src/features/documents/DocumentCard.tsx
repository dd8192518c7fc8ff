import { DOCUMENT_KINDS } from '@kuomian/campaign'
import type { PaperDocument } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { DocumentFiles } from './DocumentFiles.tsx'
import { DocumentMark } from './DocumentMark.tsx'
import './documents.css'

/** A paper on a phone, and in the card of a lead. */
export function DocumentCard({
  document,
  withName = true,
  act,
}: {
  document: PaperDocument
  withName?: boolean
  act?: ReactNode
}) {
  const { t, pick, language } = useLanguage()
  const { leadId, title, voidedOn, voidReason } = document
  return (
    <div className="document-card">
      <span className="document-line">
        <span>
          {pick(DOCUMENT_KINDS[document.kind].title)} <span className="soft">{document.number}</span>
        </span>
        <DocumentMark document={document} />
      </span>
      {withName && (
        <span>
          {leadId === null ? (
            title
          ) : (
            <Link to="/leads/$leadId" params={{ leadId: String(leadId) }}>
              {title}
            </Link>
          )}
        </span>
      )}
      <span className="document-line">
        <span className="soft">{formatDay(language, document.madeOn)}</span>
        <span className="document-files">
          <DocumentFiles document={document} />
          {act}
        </span>
      </span>
      {voidedOn !== null && (
        <span className="soft">
          {t('documents.voidedWhy', { day: formatDay(language, voidedOn), reason: voidReason ?? '' })}
        </span>
      )}
    </div>
  )
}
