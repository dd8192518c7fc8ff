import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { PagePending } from '../../frame/PagePending.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { FilterBar } from '../../tables/FilterBar.tsx'
import { AnnexSheet } from './AnnexSheet.tsx'
import { AnnexTabs } from './AnnexTabs.tsx'
import { annexQuery } from './annexQueries.ts'
import { ComparisonVerdict } from './ComparisonVerdict.tsx'
import { FindingList } from './FindingList.tsx'
import { useFindings } from './useFindings.ts'
import './annexes.css'

const route = getRouteApi('/signed-in/annexes/$annex')

/** One of the five annexes as of a day, computed beside published. */
export function AnnexesPage() {
  const { language, t } = useLanguage()
  const { annex } = route.useParams()
  const search = route.useSearch()
  const { data, error, refetch } = useQuery(annexQuery(annex, search, language))
  const { findings, chosen } = useFindings(annex, search)
  const shows = (source: 'computed' | 'published') => search.show === undefined || search.show === source

  return (
    <>
      <div className="not-on-paper">
        <PageHeading
          title={t('annexes.title')}
          question={t('annexes.question')}
          acts={<Button onClick={() => window.print()}>{t('annexes.print')}</Button>}
          answer={data && <ComparisonVerdict annex={data} />}
        />
      </div>
      <AnnexTabs current={annex} search={search} />
      <FilterBar
        fields={[
          { kind: 'day', name: 'asOf', label: t('annexes.asOf') },
          { kind: 'day', name: 'knownAt', label: t('annexes.knownAt') },
          {
            kind: 'one',
            name: 'show',
            label: t('annexes.show'),
            options: [
              { value: 'computed', label: t('annexes.computed') },
              { value: 'published', label: t('annexes.published') },
            ],
          },
        ]}
      />
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <PagePending />}
      {data !== undefined && (
        <div className="annex-board">
          {(shows('computed') || data.published === null) && (
            <AnnexSheet annex={data} source="computed" alone={search.show !== undefined} />
          )}
          {shows('published') && data.published !== null && (
            <AnnexSheet
              annex={data}
              source="published"
              alone={search.show !== undefined}
              {...(chosen === undefined ? {} : { found: chosen })}
            />
          )}
          {data.published !== null && <FindingList findings={findings} chosen={chosen} />}
        </div>
      )}
    </>
  )
}
