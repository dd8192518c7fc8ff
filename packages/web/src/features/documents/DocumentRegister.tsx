import { DOCUMENT_KINDS } from '@kuomian/campaign'
import { type DocumentPage, documentPageSchema, type PaperDocument } from '@kuomian/contract'
import { getRouteApi } from '@tanstack/react-router'
import { request } from '../../api/request.ts'
import { useKeysetPages } from '../../api/useKeysetPages.ts'
import { withQuery } from '../../api/withQuery.ts'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { DataTable } from '../../tables/DataTable.tsx'
import { FilterBar } from '../../tables/FilterBar.tsx'
import type { FilterField } from '../../tables/filterField.ts'
import { DocumentCard } from './DocumentCard.tsx'
import { useDocumentColumns } from './useDocumentColumns.tsx'

const route = getRouteApi('/signed-in/documents')

/** The register of papers with its filters, newest first. */
export function DocumentRegister() {
  const { t } = useLanguage()
  const { part: _part, ...query } = route.useSearch()
  const columns = useDocumentColumns()
  const list = useKeysetPages<PaperDocument, DocumentPage>(['documents', 'list', query], (after, signal) =>
    request(documentPageSchema, 'GET', withQuery('/documents', { ...query, after }), undefined, { signal }),
  )
  const filtered = Object.values(query).some((value) => value !== undefined)
  return (
    <>
      <RegisterFilters />
      <DataTable<PaperDocument>
        name="documents"
        label={t('documents.table')}
        columns={columns}
        list={list}
        rowKey={({ id }) => String(id)}
        card={(document) => <DocumentCard document={document} />}
        empty={
          filtered ? (
            <EmptyState title={t('documents.nothing')} next={t('documents.nothingNext')} />
          ) : (
            <EmptyState title={t('documents.none')} next={t('documents.noneNext')} />
          )
        }
      />
    </>
  )
}

function RegisterFilters() {
  const { t, pick } = useLanguage()
  const { user } = useSession()
  const { options: districts } = useDistricts()
  const byDistrict: FilterField = {
    kind: 'one',
    name: 'district',
    label: t('documents.district'),
    options: districts,
  }
  const fields: FilterField[] = [
    { kind: 'text', name: 'text', label: t('documents.text') },
    {
      kind: 'one',
      name: 'kind',
      label: t('documents.kind'),
      options: Object.entries(DOCUMENT_KINDS).map(([value, { title }]) => ({ value, label: pick(title) })),
    },
    ...(user.districtId === null ? [byDistrict] : []),
    { kind: 'day', name: 'from', label: t('documents.from') },
    { kind: 'day', name: 'to', label: t('documents.to') },
  ]
  return <FilterBar fields={fields} />
}
