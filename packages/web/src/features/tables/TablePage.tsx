import { tableSavedSchema } from '@kuomian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { withQuery } from '../../api/withQuery.ts'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { FilterBar } from '../../tables/FilterBar.tsx'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { CellList } from './CellList.tsx'
import { Composer } from './Composer.tsx'
import { plainTitle } from './compose.ts'
import { TableSheet } from './TableSheet.tsx'
import { tableListQuery, tableQuery } from './tableQueries.ts'
import './tables.css'

const route = getRouteApi('/signed-in/tables/$code')
const forms = ['xlsx', 'csv', 'docx'] as const

/** One table as of a day, what is behind its cells, its files, and its composer. */
export function TablePage() {
  const { t, pick, language } = useLanguage()
  const { campaign, user } = useSession()
  const { code } = route.useParams()
  const search = route.useSearch()
  const { asOf, knownAt, split, row, column, compose } = search
  const { change } = useAddressSearch()
  const { data: list } = useQuery(tableListQuery)
  const { data: view, error, refetch } = useQuery(tableQuery(code, search, language))
  const [isRemoving, setRemoving] = useState(false)
  const known = list?.tables.find((table) => table.code === code)
  const mayCompose = user.role === 'city' && !campaign.readOnly
  const title =
    list === undefined || known === undefined
      ? t('composed.title')
      : plainTitle(pick(known.composition.title), list.threshold)
  return (
    <>
      <div className="not-on-paper">
        <PageHeading
          title={title}
          question={t('composed.tableQuestion')}
          acts={
            <>
              {mayCompose && known?.source === 'city' && (
                <Button onClick={() => setRemoving(true)}>{t('composed.removeTable')}</Button>
              )}
              {mayCompose && known !== undefined && compose === undefined && (
                <Button onClick={() => change({ compose: 'edit' })}>
                  {t(known.source === 'annex' ? 'composed.copy' : 'composed.edit')}
                </Button>
              )}
              <Button onClick={() => window.print()}>{t('composed.print')}</Button>
            </>
          }
          answer={<Link to="/tables">{t('composed.title')}</Link>}
        />
      </div>
      <FilterBar
        fields={[
          { kind: 'day', name: 'asOf', label: t('composed.asOf') },
          { kind: 'day', name: 'knownAt', label: t('composed.knownAt') },
          {
            kind: 'one',
            name: 'split',
            label: t('composed.split'),
            options: [{ value: 'groups', label: t('composed.byGroups') }],
          },
        ]}
      />
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {view === undefined && error === null && <TableSkeleton />}
      {list !== undefined && known !== undefined && compose !== undefined && (
        <Composer
          key={`${code} ${known.edition}`}
          list={list}
          table={known}
          onClose={() => change({ compose: undefined })}
        />
      )}
      {view !== undefined && (
        <section className="sheet">
          <p className="annex-files not-on-paper">
            {forms.map((form) => (
              <a
                key={form}
                href={`/api${withQuery(`/tables/${code}/file/${form}`, { asOf, knownAt, split, language })}`}
                download
              >
                {form}
              </a>
            ))}
          </p>
          <TableSheet view={view} onOpen={(at, of) => change({ row: at, column: of })} />
        </section>
      )}
      {view !== undefined && row !== undefined && column !== undefined && (
        <CellList
          view={view}
          asked={{ asOf, knownAt, split }}
          row={row}
          column={column}
          onClose={() => change({ row: undefined, column: undefined })}
        />
      )}
      {isRemoving && known !== undefined && (
        <RemoveTable code={code} title={title} edition={known.edition} onClose={() => setRemoving(false)} />
      )}
    </>
  )
}

function RemoveTable({
  code,
  title,
  edition,
  onClose,
}: {
  code: string
  title: string
  edition: number
  onClose: () => void
}) {
  const { t } = useLanguage()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => request(tableSavedSchema, 'DELETE', withQuery(`/tables/${code}`, { edition })),
    onSuccess: async () => {
      await navigate({ to: '/tables' })
      await queryClient.invalidateQueries({ queryKey: ['tables'] })
    },
  })
  return (
    <ConfirmWithNumbers
      open
      danger
      title={t('composed.removeAsk', { title })}
      numbers={[{ label: t('composed.edition'), value: edition }]}
      act={t('composed.removeTable')}
      busy={isPending}
      error={error ?? undefined}
      onConfirm={() => mutate()}
      onCancel={onClose}
    >
      <p>{t('composed.removeNote')}</p>
    </ConfirmWithNumbers>
  )
}
