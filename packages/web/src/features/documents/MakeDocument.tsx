import { DOCUMENT_KINDS } from '@kuomian/campaign'
import type { Makeable } from '@kuomian/contract'
import { useState } from 'react'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { AuditFields } from './AuditFields.tsx'
import { emptyAuditDraft, noticeOf, opinionOf } from './auditDraft.ts'
import { useMakeDocument } from './useMakeDocument.ts'

type Subject = Makeable['subjects'][number]

/** Asks before a paper is made and numbered; a paper of audit asks what only a person knows. */
export function MakeDocument({
  subject: { kind, subjectId },
  about,
  onClose,
}: {
  subject: Subject
  about: string
  onClose: () => void
}) {
  const { t, pick } = useLanguage()
  const [draft, setDraft] = useState(emptyAuditDraft)
  const { mutate, isPending, error } = useMakeDocument(onClose)
  const notice = kind === 'audit-notice' ? noticeOf(draft) : undefined
  const opinion = kind === 'audit-opinion' ? opinionOf(draft) : undefined
  const title = pick(DOCUMENT_KINDS[kind].title)
  return (
    <ConfirmWithNumbers
      open
      title={t('documents.makeAsk', { kind: title })}
      act={t('documents.makeAct')}
      busy={isPending}
      disabled={notice === null || opinion === null}
      error={error}
      onConfirm={() =>
        mutate({
          kind,
          subjectId,
          ...(notice ? { auditNotice: notice } : {}),
          ...(opinion ? { auditOpinion: opinion } : {}),
        })
      }
      onCancel={onClose}
      numbers={[{ label: t('documents.forLead'), value: about }]}
    >
      <p className="soft">{t('documents.makeNote')}</p>
      {(kind === 'audit-notice' || kind === 'audit-opinion') && (
        <AuditFields kind={kind} draft={draft} onChange={setDraft} />
      )}
    </ConfirmWithNumbers>
  )
}
