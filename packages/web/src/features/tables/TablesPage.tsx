import type { TableList } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { Composer } from './Composer.tsx'
import { plainTitle } from './compose.ts'
import { tableListQuery } from './tableQueries.ts'
import './tables.css'

const route = getRouteApi('/signed-in/tables')

/** The five annexes and every composed table; a new one is put together here. */
export function TablesPage() {
  const { t } = useLanguage()
  const { campaign, user } = useSession()
  const { compose } = route.useSearch()
  const { change } = useAddressSearch()
  const { data, error, refetch } = useQuery(tableListQuery)
  const mayCompose = user.role === 'city' && !campaign.readOnly
  return (
    <>
      <PageHeading
        title={t('composed.title')}
        question={t('composed.question')}
        acts={
          mayCompose &&
          compose === undefined && (
            <Button type="primary" onClick={() => change({ compose: 'new' })}>
              {t('composed.new')}
            </Button>
          )
        }
      />
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <TableSkeleton />}
      {data !== undefined && compose !== undefined && (
        <Composer list={data} onClose={() => change({ compose: undefined })} />
      )}
      {data !== undefined && <TableOfTables list={data} />}
    </>
  )
}

function TableOfTables({ list: { tables, threshold } }: { list: TableList }) {
  const { t, pick, language } = useLanguage()
  return (
    <section className="sheet">
      <ShortTable
        caption={t('composed.title')}
        rows={tables}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'name',
            head: t('composed.name'),
            width: 200,
            cell: ({ code, composition }) => (
              <Link to="/tables/$code" params={{ code }}>
                {plainTitle(pick(composition.title), threshold)}
              </Link>
            ),
          },
          { key: 'code', head: t('composed.code'), width: 120, cell: ({ code }) => code },
          {
            key: 'source',
            head: t('composed.source'),
            width: 180,
            cell: ({ source, edition, savedOn }) =>
              source === 'city'
                ? t('composed.city', { edition, day: savedOn === null ? '' : formatDay(language, savedOn) })
                : t(`composed.${source}`),
          },
          {
            key: 'columns',
            head: t('composed.columns'),
            width: 80,
            number: true,
            cell: ({ composition }) => composition.columns.length,
          },
        ]}
      />
    </section>
  )
}
