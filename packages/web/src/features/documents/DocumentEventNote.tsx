import { DOCUMENT_KINDS } from '@kuomian/campaign'
import { documentKindSchema, type LeadEvent } from '@kuomian/contract'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Which paper an event of a lead's timeline is about; nothing for any other event. */
export function DocumentEventNote({ event: { kind, detail } }: { event: LeadEvent }) {
  const { pick } = useLanguage()
  if (kind !== 'document-made' && kind !== 'document-voided') return null
  const paper = documentKindSchema.safeParse(detail.kind)
  return (
    <p className="soft">
      {paper.success && pick(DOCUMENT_KINDS[paper.data].title)} {String(detail.number ?? '')}
    </p>
  )
}
