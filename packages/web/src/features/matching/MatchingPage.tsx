import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { CountPair } from '../../figures/CountPair.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { formatMonth } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { DiffReview } from './DiffReview.tsx'
import { FoundTables } from './FoundTables.tsx'
import { matchingQuery } from './matchingQueries.ts'
import { RunActs } from './RunActs.tsx'
import { RunHistory } from './RunHistory.tsx'
import { UndecidedQueue } from './UndecidedQueue.tsx'
import './matching.css'

/** What the last comparison found, and what needs a person's decision. */
export function MatchingPage() {
  const { t, language } = useLanguage()
  const { user, campaign } = useSession()
  const { data, error, refetch } = useQuery(matchingQuery)
  const run = data?.current ?? null
  const counts = run?.counts ?? null
  const mayAct = user.role === 'city' && !campaign.readOnly
  return (
    <>
      <PageHeading
        title={t('matching.title')}
        question={t('matching.question')}
        acts={mayAct && data !== undefined && <RunActs run={run} />}
        answer={
          data !== undefined &&
          run !== null && (
            <>
              {counts !== null && (
                <Figure
                  label={t('matching.found')}
                  note={t('matching.foundNote', { month: formatMonth(language, run.ledgerMonth ?? '') })}
                >
                  <CountPair units={counts.units} persons={counts.persons} />
                </Figure>
              )}
              <Figure
                label={t('matching.pairs')}
                note={
                  <>
                    {t('matching.pairsNote', {
                      employers: data.waiting.employers,
                      persons: data.waiting.persons,
                    })}
                    {' · '}
                    <Link to="/review">{t('matching.toReview')}</Link>
                    {' · '}
                    <Link to="/models">{t('matching.toModels')}</Link>
                  </>
                }
              >
                <Amount value={data.waiting.employers + data.waiting.persons} />{' '}
                <span className="unit">{t('matching.pairUnit')}</span>
              </Figure>
              <Figure label={t('matching.districts')}>
                <Amount value={data.waiting.districts} />{' '}
                <span className="unit">{t('matching.leadUnit')}</span>
              </Figure>
            </>
          )
        }
      />
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <TableSkeleton />}
      {data !== undefined && run === null && (
        <section className="sheet">
          <EmptyState title={t('matching.none')} next={t('matching.noneNext')} />
        </section>
      )}
      {data !== undefined && run !== null && (
        <>
          {data.newDeliveries > 0 && run.state !== 'running' && (
            <p className="matching-note">{t('matching.newDeliveries', { count: data.newDeliveries })}</p>
          )}
          {run.failure !== null && <p className="matching-note">{run.failure[language]}</p>}
          {run.diff !== null && <DiffReview diff={run.diff} applied={run.state === 'applied'} />}
          {counts !== null && <FoundTables counts={counts} />}
          <UndecidedQueue mayAct={mayAct} />
          <RunHistory runs={data.earlier} />
        </>
      )}
    </>
  )
}
