import type { LinkSubject, ModelView } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { BlockingTable } from './BlockingTable.tsx'
import { DriftTable } from './DriftTable.tsx'
import { LevelTable } from './LevelTable.tsx'
import { ModelFigures } from './ModelFigures.tsx'
import { modelQuery } from './modelQuery.ts'
import { RemarkList } from './RemarkList.tsx'
import { UnlinkableTable } from './UnlinkableTable.tsx'
import './models.css'

const route = getRouteApi('/signed-in/models')

/** What the program goes by when it takes two records for one, and what that did in the last run. */
export function ModelsPage() {
  const { t } = useLanguage()
  const { subject = 'employer' } = route.useSearch()
  const { change } = useAddressSearch()
  const { data, error, refetch } = useQuery(modelQuery(subject))
  return (
    <>
      <PageHeading
        title={t('models.title')}
        question={t(subject === 'employer' ? 'models.questionEmployer' : 'models.questionPerson')}
        answer={
          <>
            <Segmented<LinkSubject>
              aria-label={t('models.subject')}
              value={subject}
              onChange={(value) => change({ subject: value })}
              options={[
                { value: 'employer', label: t('models.employers') },
                { value: 'person', label: t('models.persons') },
              ]}
            />
            {data !== undefined && data.runId !== null && <ModelFigures model={data} />}
          </>
        }
      />
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <TableSkeleton />}
      {data !== undefined && <Sheets model={data} />}
    </>
  )
}

function Sheets({ model }: { model: ModelView }) {
  const { t } = useLanguage()
  return (
    <>
      {model.runId === null && (
        <section className="sheet">
          <EmptyState
            title={t('models.asShipped')}
            next={t('models.asShippedNext')}
            act={<Link to="/matching">{t('models.toMatching')}</Link>}
          />
        </section>
      )}
      <RemarkList model={model} />
      {model.comparisons.length > 0 && <LevelTable model={model} />}
      {model.runId !== null && (
        <>
          <div className="models-columns">
            <BlockingTable blocking={model.blocking} />
            <UnlinkableTable model={model} />
          </div>
          <DriftTable model={model} />
        </>
      )}
    </>
  )
}
