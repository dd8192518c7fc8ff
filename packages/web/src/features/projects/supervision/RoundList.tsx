import { supervisionRoundsSchema } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { request } from '../../../api/request.ts'
import { EmptyState } from '../../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useSession } from '../../../session/useSession.ts'
import { TableSkeleton } from '../../../tables/TableSkeleton.tsx'
import { PlanRoundDialog } from './PlanRoundDialog.tsx'
import { RoundSheet } from './RoundSheet.tsx'

/** Rounds of joint supervision, latest first, each with its plan, team and findings. */
export function RoundList() {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const [isPlanning, setIsPlanning] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey: ['projects', 'rounds'],
    queryFn: ({ signal }) =>
      request(supervisionRoundsSchema, 'GET', '/projects/rounds', undefined, { signal }),
  })
  const mayPlan = user.role === 'city' && !campaign.readOnly
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <TableSkeleton />
  return (
    <>
      {mayPlan && (
        <p>
          <Button type="primary" onClick={() => setIsPlanning(true)}>
            {t('projects.planRound')}
          </Button>
        </p>
      )}
      {data.rows.length === 0 && (
        <EmptyState title={t('projects.noRounds')} next={t('projects.noRoundsNext')} />
      )}
      {data.rows.map((round) => (
        <RoundSheet key={round.id} roundId={round.id} />
      ))}
      {isPlanning && <PlanRoundDialog onClose={() => setIsPlanning(false)} />}
    </>
  )
}
