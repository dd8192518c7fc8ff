import type { DocumentKind } from '@kuomian/campaign'
import { documentPageSchema } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { withQuery } from '../../api/withQuery.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { DocumentCard } from './DocumentCard.tsx'
import { MakeDocument } from './MakeDocument.tsx'
import { VoidDocument } from './VoidDocument.tsx'

/** The paper of one record that is no lead's, such as a district's report: made here, and reprinted here. */
export function SubjectPaper({
  kind,
  subjectId,
  about,
}: {
  kind: DocumentKind
  subjectId: number
  about: string
}) {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const [asking, setAsking] = useState<'make' | 'void' | null>(null)
  const mayAct = (user.role === 'city' || user.role === 'district') && !campaign.readOnly
  const { data } = useQuery({
    queryKey: ['documents', 'of-subject', kind, subjectId],
    queryFn: ({ signal }) =>
      request(
        documentPageSchema,
        'GET',
        withQuery('/documents', { kind, subject: subjectId, limit: 20 }),
        undefined,
        { signal },
      ),
    enabled: user.role === 'city' || user.role === 'district',
  })
  if (data === undefined) return null
  const valid = data.rows.find(({ voidedOn }) => voidedOn === null)
  const close = () => setAsking(null)
  return (
    <div className="document-list">
      {valid === undefined
        ? mayAct && (
            <p>
              <Button onClick={() => setAsking('make')}>{t('documents.make')}</Button>
            </p>
          )
        : null}
      {valid !== undefined && (
        <DocumentCard
          document={valid}
          withName={false}
          act={
            mayAct && (
              <Button type="link" size="small" onClick={() => setAsking('void')}>
                {t('documents.void')}
              </Button>
            )
          }
        />
      )}
      {asking === 'make' && (
        <MakeDocument subject={{ kind, subjectId, day: null }} about={about} onClose={close} />
      )}
      {asking === 'void' && valid !== undefined && <VoidDocument document={valid} onClose={close} />}
    </div>
  )
}
