import { RELATION_FINDINGS } from '@kuomian/campaign'
import { type DispatchFinding, dispatchFindingsSchema, relationFindingCodeSchema } from '@kuomian/contract'
import { getRouteApi } from '@tanstack/react-router'
import { request } from '../../api/request.ts'
import { useKeysetPages } from '../../api/useKeysetPages.ts'
import { withQuery } from '../../api/withQuery.ts'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Column } from '../../tables/column.ts'
import { DataTable } from '../../tables/DataTable.tsx'
import { FilterBar } from '../../tables/FilterBar.tsx'
import { DispatchViews } from './DispatchViews.tsx'

const route = getRouteApi('/signed-in/dispatch/findings')

/** The rows of the lists that somebody has to correct: where each stands, what is wrong, and against which other it stands. */
export function FindingsPage() {
  const { t, pick } = useLanguage()
  const query = route.useSearch()
  const list = useKeysetPages<DispatchFinding>(['dispatch', 'findings', query], (after, signal) =>
    request(dispatchFindingsSchema, 'GET', withQuery('/dispatch/findings', { ...query, after }), undefined, {
      signal,
    }),
  )
  const options = relationFindingCodeSchema.options.map((value) => ({
    value,
    label: pick(RELATION_FINDINGS[value].title),
  }))
  return (
    <>
      <PageHeading
        title={t('dispatch.findings')}
        question={t('dispatch.findingsQuestion')}
        acts={
          list.rows.length > 0 && (
            <a href={`/api${withQuery('/dispatch/findings/sheet', query)}`} download>
              {t('dispatch.findingsSheet')}
            </a>
          )
        }
      />
      <DispatchViews />
      <FilterBar fields={[{ kind: 'one', name: 'code', label: t('dispatch.finding'), options }]} />
      <DataTable<DispatchFinding>
        name="dispatch-findings"
        label={t('dispatch.findings')}
        columns={useColumns()}
        list={list}
        rowKey={({ at, code }) => `${at.file} ${at.row} ${code}`}
        card={(finding) => <FindingCard finding={finding} />}
        empty={<EmptyState title={t('dispatch.noFindings')} next={t('dispatch.noFindingsNext')} />}
      />
    </>
  )
}

function useColumns(): Column<DispatchFinding>[] {
  const { t, pick } = useLanguage()
  return [
    {
      key: 'finding',
      head: t('dispatch.finding'),
      width: 250,
      fixed: true,
      cell: ({ title }) => pick(title),
    },
    {
      key: 'counts',
      head: t('dispatch.counted'),
      width: 84,
      cell: ({ counts }) => t(counts ? 'dispatch.countedYes' : 'dispatch.countedNo'),
    },
    {
      key: 'user-unit',
      head: t('dispatch.sideUserUnit'),
      width: 180,
      grow: 1,
      cell: ({ userUnit }) => userUnit,
    },
    { key: 'firm', head: t('dispatch.sideFirm'), width: 180, grow: 1, cell: ({ firm }) => firm },
    { key: 'person', head: t('dispatch.idMasked'), width: 170, cell: ({ idMasked }) => idMasked ?? '—' },
    { key: 'from', head: t('dispatch.from'), width: 96, cell: ({ from }) => from ?? '—' },
    { key: 'to', head: t('dispatch.to'), width: 96, cell: ({ to }) => to ?? '—' },
    { key: 'row', head: t('dispatch.row'), width: 72, number: true, cell: ({ at }) => at.row },
    {
      key: 'other',
      head: t('dispatch.otherRow'),
      width: 88,
      number: true,
      cell: ({ other }) => other?.row ?? '—',
    },
    { key: 'file', head: t('dispatch.file'), width: 160, grow: 1, cell: ({ at }) => at.file },
  ]
}

/** The same on a phone. */
function FindingCard({ finding: { title, userUnit, firm, at } }: { finding: DispatchFinding }) {
  const { t, pick } = useLanguage()
  return (
    <div className="dispatch-card">
      <strong>{pick(title)}</strong>
      <span>
        {userUnit} ← {firm}
      </span>
      <span className="soft">{t('dispatch.atRow', { file: at.file, row: at.row })}</span>
    </div>
  )
}
