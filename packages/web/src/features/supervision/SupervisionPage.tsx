import type { DistrictRound } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { DistrictRoundSheet } from './DistrictRoundSheet.tsx'
import { Proposals } from './Proposals.tsx'
import { proposalsQuery, roundsQuery } from './supervisionQueries.ts'
import './supervision.css'

const route = getRouteApi('/signed-in/supervision')

/** Which districts to visit and why, the rounds, and whether figures moved after what was found (四季度督导). */
export function SupervisionPage() {
  const { t } = useLanguage()
  const { quarter } = route.useSearch()
  const proposals = useQuery(proposalsQuery(quarter))
  const rounds = useQuery(roundsQuery)
  const error = proposals.error ?? rounds.error
  const retry = () => {
    void proposals.refetch()
    void rounds.refetch()
  }
  return (
    <>
      <PageHeading
        title={t('supervision.title')}
        question={t('supervision.question')}
        answer={
          proposals.data !== undefined &&
          rounds.data !== undefined && (
            <Answer proposed={proposals.data.rows.length} rounds={rounds.data.rows} />
          )
        }
      />
      {error !== null && <ErrorNotice error={error} onRetry={retry} />}
      {(proposals.data === undefined || rounds.data === undefined) && error === null && <TableSkeleton />}
      {proposals.data !== undefined && <Proposals proposals={proposals.data} />}
      {rounds.data !== undefined && (
        <>
          <h2>{t('supervision.rounds')}</h2>
          {rounds.data.rows.length === 0 && (
            <EmptyState title={t('supervision.noRounds')} next={t('supervision.noRoundsNext')} />
          )}
          {rounds.data.rows.map((round) => (
            <DistrictRoundSheet key={round.id} round={round} indicators={rounds.data.indicators} />
          ))}
        </>
      )}
    </>
  )
}

function Answer({ proposed, rounds }: { proposed: number; rounds: readonly DistrictRound[] }) {
  const { t } = useLanguage()
  const sum = (of: 'open' | 'overdue') => rounds.reduce((all, round) => all + round[of], 0)
  return (
    <div className="supervision-figures">
      <Figure label={t('supervision.proposed')}>
        {proposed} <small>{t('supervision.units', { count: proposed })}</small>
      </Figure>
      <Figure label={t('supervision.open')}>
        {sum('open')} <small>{t('supervision.items', { count: sum('open') })}</small>
      </Figure>
      <Figure label={t('supervision.overdue')}>
        {sum('overdue')} <small>{t('supervision.items', { count: sum('overdue') })}</small>
      </Figure>
    </div>
  )
}
