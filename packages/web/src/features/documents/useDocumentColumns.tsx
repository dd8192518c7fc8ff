import { DOCUMENT_KINDS } from '@kuomian/campaign'
import type { PaperDocument } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { DocumentFiles } from './DocumentFiles.tsx'
import { DocumentMark } from './DocumentMark.tsx'

/** The columns of the register; a district does not see its own name in every row. */
export function useDocumentColumns(): readonly Column<PaperDocument>[] {
  const { t, pick } = useLanguage()
  const { user } = useSession()
  const { nameOf } = useDistricts()
  return useMemo(() => {
    const all: Column<PaperDocument>[] = [
      { key: 'number', head: t('documents.number'), width: 224, fixed: true, cell: ({ number }) => number },
      {
        key: 'kind',
        head: t('documents.kind'),
        width: 184,
        cell: ({ kind }) => pick(DOCUMENT_KINDS[kind].title),
      },
      {
        key: 'about',
        head: t('documents.about'),
        width: 200,
        grow: 2,
        cell: ({ leadId, title }) =>
          leadId === null ? (
            title
          ) : (
            <Link to="/leads/$leadId" params={{ leadId: String(leadId) }}>
              {title}
            </Link>
          ),
      },
      {
        key: 'district',
        head: t('documents.district'),
        width: 88,
        cell: ({ districtId }) => (districtId === null ? '—' : nameOf(districtId)),
      },
      { key: 'madeOn', head: t('documents.madeOn'), width: 104, cell: ({ madeOn }) => madeOn },
      { key: 'madeBy', head: t('documents.madeBy'), width: 120, cell: ({ madeBy }) => madeBy ?? '—' },
      {
        key: 'files',
        head: t('documents.files'),
        width: 120,
        cell: (document) => <DocumentFiles document={document} />,
      },
      {
        key: 'state',
        head: t('documents.state'),
        width: 96,
        cell: (document) => <DocumentMark document={document} />,
      },
    ]
    return user.districtId === null ? all : all.filter(({ key }) => key !== 'district')
  }, [t, pick, nameOf, user.districtId])
}
