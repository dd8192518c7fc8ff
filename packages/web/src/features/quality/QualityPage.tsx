import { QUALITY_STATES } from '@kuomian/campaign'
import {
  type QualityPage as Page,
  type QualityFinding,
  qualityLookedSchema,
  qualityPageSchema,
} from '@kuomian/contract'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo } from 'react'
import { request } from '../../api/request.ts'
import { useKeysetPages } from '../../api/useKeysetPages.ts'
import { withQuery } from '../../api/withQuery.ts'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { DataTable } from '../../tables/DataTable.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { QualityDrawer } from './QualityDrawer.tsx'
import { QualityFilters } from './QualityFilters.tsx'
import { QualityStateMark } from './QualityStateMark.tsx'
import { usePlaceText } from './usePlaceText.ts'
import { useQualityAct } from './useQualityAct.ts'
import './quality.css'

const route = getRouteApi('/signed-in/quality')

/** What the rules find in figures, live, published and reported: whose it is, how far it has come, what to check. */
export function QualityPage() {
  const { t } = useLanguage()
  const { finding: open, ...query } = route.useSearch()
  const { change } = useAddressSearch()
  const columns = useQualityColumns()
  const list = useKeysetPages<QualityFinding, Page>(['quality', 'list', query], (after, signal) =>
    request(qualityPageSchema, 'GET', withQuery('/quality', { ...query, after }), undefined, { signal }),
  )
  const isFiltered = Object.values(query).some((value) => value !== undefined)
  return (
    <>
      <PageHeading
        title={t('quality.title')}
        question={t('quality.question')}
        answer={list.first !== undefined && <Answer counts={list.first.counts} />}
        acts={<LookNow />}
      />
      <QualityFilters />
      <DataTable<QualityFinding>
        name="quality"
        label={t('quality.table')}
        columns={columns}
        list={list}
        rowKey={({ id }) => String(id)}
        onOpen={({ id }) => change({ finding: id })}
        card={(finding) => <QualityCard finding={finding} />}
        empty={
          isFiltered ? (
            <EmptyState title={t('quality.nothing')} next={t('quality.nothingNext')} />
          ) : (
            <EmptyState title={t('quality.none')} next={t('quality.noneNext')} />
          )
        }
      />
      {open !== undefined && (
        <QualityDrawer findingId={open} onClose={() => change({ finding: undefined })} />
      )}
    </>
  )
}

function Answer({ counts }: { counts: Page['counts'] }) {
  const { pick } = useLanguage()
  return (
    <>
      {(['open', 'checking', 'explained', 'corrected', 'dismissed'] as const).map((state) => (
        <Figure key={state} label={pick(QUALITY_STATES[state])}>
          <Amount value={counts[state]} />
        </Figure>
      ))}
    </>
  )
}

function LookNow() {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const { mutate, isPending, error } = useQualityAct(qualityLookedSchema, '/quality/look', {
    said: ({ standing, appeared, vanished }) => t('quality.looked', { standing, appeared, vanished }),
    onDone: () => undefined,
  })
  if (user.role !== 'city' || campaign.readOnly) return null
  return (
    <>
      <Button loading={isPending} onClick={() => mutate({})}>
        {t('quality.look')}
      </Button>
      {error !== null && <ErrorNotice error={error} />}
    </>
  )
}

function QualityCard({ finding }: { finding: QualityFinding }) {
  const { pick } = useLanguage()
  const { placeOf } = usePlaceText()
  return (
    <div className="quality-card">
      <p>
        <QualityStateMark state={finding.state} /> {finding.rule} {placeOf(finding)}
      </p>
      <p>{pick(finding.message)}</p>
    </div>
  )
}

function useQualityColumns(): readonly Column<QualityFinding>[] {
  const { t, pick } = useLanguage()
  const { placeOf, ownerOf } = usePlaceText()
  return useMemo(
    () => [
      {
        key: 'rule',
        head: t('quality.rule'),
        width: 116,
        fixed: true,
        cell: ({ id, rule }) => (
          <Link to="/quality" search={(search) => ({ ...search, finding: id })}>
            {rule}
          </Link>
        ),
      },
      {
        key: 'severity',
        head: t('quality.severity'),
        width: 112,
        cell: ({ severity }) => t(severity === 'note' ? 'quality.noted' : `quality.${severity}`),
      },
      { key: 'place', head: t('quality.place'), width: 150, cell: placeOf },
      { key: 'reason', head: t('quality.reason'), width: 280, grow: 3, cell: ({ message }) => pick(message) },
      { key: 'owner', head: t('quality.owner'), width: 96, cell: ownerOf },
      {
        key: 'state',
        head: t('quality.state'),
        width: 100,
        cell: ({ state }) => <QualityStateMark state={state} />,
      },
      { key: 'source', head: t('quality.source'), width: 132, cell: ({ source }) => t(`quality.${source}`) },
      { key: 'foundOn', head: t('quality.foundOn'), width: 104, cell: ({ foundOn }) => foundOn },
    ],
    [t, pick, placeOf, ownerOf],
  )
}
