import { type NightlyRun, nightlyRunsSchema } from '@kuomian/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { StartJob } from '../../jobs/StartJob.tsx'
import { formatDay, formatDuration, formatMoment } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { FrontTable } from './FrontTable.tsx'
import './nightly.css'

const nightlyQuery = queryOptions({
  queryKey: ['nightly'],
  queryFn: ({ signal }) => request(nightlyRunsSchema, 'GET', '/nightly', undefined, { signal }),
})

/** What the last nights recomputed, front by front, and what changed; a run by hand (design §4). */
export function NightlyPage() {
  const { t } = useLanguage()
  const { campaign } = useSession()
  const { data, error, refetch } = useQuery(nightlyQuery)
  const [last, ...earlier] = data?.runs ?? []
  return (
    <>
      <PageHeading
        title={t('nightly.title')}
        question={t('nightly.question')}
        acts={
          !campaign.readOnly && (
            <StartJob
              path="/nightly"
              changes="nightly"
              act={t('nightly.start')}
              running={t('nightly.running')}
              unit={t('nightly.fronts')}
            />
          )
        }
        {...(last === undefined ? {} : { answer: <LastRun run={last} /> })}
      />
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <TableSkeleton />}
      {data !== undefined && last === undefined && (
        <section className="sheet">
          <EmptyState title={t('nightly.none')} next={t('nightly.noneNext')} />
        </section>
      )}
      {last !== undefined && (
        <div className="nightly">
          <FrontTable run={last} />
          {earlier.length > 0 && <EarlierRuns runs={earlier} />}
        </div>
      )}
    </>
  )
}

const needsLook = ({ fronts }: NightlyRun): number =>
  fronts.filter(({ state }) => state === 'failed' || state === 'problem').length

const changedIn = ({ fronts }: NightlyRun): number =>
  fronts.flatMap(({ figures }) => figures).filter(({ before, value }) => before !== null && before !== value)
    .length

function LastRun({ run }: { run: NightlyRun }) {
  const { t, language } = useLanguage()
  return (
    <>
      <Figure label={t('nightly.attention')} note={t('nightly.attentionNote')}>
        <Amount value={needsLook(run)} />
      </Figure>
      <Figure label={t('nightly.changed')}>
        <Amount value={changedIn(run)} />
      </Figure>
      <Figure label={t('nightly.last')} note={t('nightly.lastNote', { day: formatDay(language, run.ranOn) })}>
        {formatMoment(run.startedAt)}
      </Figure>
      <Figure label={t('nightly.took')}>{formatDuration(language, run.seconds)}</Figure>
    </>
  )
}

function EarlierRuns({ runs }: { runs: readonly NightlyRun[] }) {
  const { t, language } = useLanguage()
  return (
    <section className="sheet">
      <h2>{t('nightly.earlier')}</h2>
      <ShortTable
        caption={t('nightly.earlier')}
        rows={runs}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            key: 'began',
            head: t('nightly.ran'),
            width: 150,
            cell: ({ startedAt }) => formatMoment(startedAt),
          },
          {
            key: 'attention',
            head: t('nightly.attention'),
            width: 84,
            number: true,
            cell: (run) => <Amount value={needsLook(run)} />,
          },
          {
            key: 'changed',
            head: t('nightly.changed'),
            width: 110,
            number: true,
            cell: (run) => <Amount value={changedIn(run)} />,
          },
          {
            key: 'took',
            head: t('nightly.took'),
            width: 84,
            number: true,
            cell: ({ seconds }) => formatDuration(language, seconds),
          },
        ]}
      />
    </section>
  )
}
