import { enforcementSchema } from '@kuomian/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { SubjectPaper } from '../documents/index.ts'
import { ActionDistrictTable } from './ActionDistrictTable.tsx'
import { ActionFigures } from './ActionFigures.tsx'
import { CloseAction } from './CloseAction.tsx'
import { DispatchViews } from './DispatchViews.tsx'
import { OpenAction } from './OpenAction.tsx'
import { TargetList } from './TargetList.tsx'

const actionQuery = queryOptions({
  queryKey: ['dispatch', 'action'],
  queryFn: ({ signal }) => request(enforcementSchema, 'GET', '/dispatch/action', undefined, { signal }),
})

/** The special enforcement campaign on labour dispatch: whom to check, who was ordered to correct, who has (R15). */
export function ActionPage() {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const { data, error, refetch } = useQuery(actionQuery)
  const action = data?.action ?? null
  const mayAct = user.role === 'city' && !campaign.readOnly
  const runs = action !== null && action.closedOn === null
  const act = runs ? <CloseAction action={action} /> : <OpenAction />
  return (
    <>
      <PageHeading
        title={t('dispatch.action')}
        question={t('dispatch.actionQuestion')}
        acts={data !== undefined && mayAct && act}
        {...(action === null ? {} : { answer: <ActionFigures action={action} /> })}
      />
      <DispatchViews />
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <TableSkeleton />}
      {data !== undefined && action === null && (
        <section className="sheet">
          <EmptyState
            title={t('dispatch.noAction')}
            next={t(mayAct ? 'dispatch.noActionCity' : 'dispatch.noActionOthers')}
          />
        </section>
      )}
      {action !== null && (
        <div className="dispatch">
          <p className="soft">
            <strong>{action.name}</strong>{' '}
            {t(runs ? 'dispatch.actionSpan' : 'dispatch.actionOver', {
              from: action.from,
              deadline: action.deadline,
              closed: action.closedOn ?? '',
              month: action.month,
              counted: action.countedMonth,
            })}
          </p>
          {user.districtId === null && <ActionDistrictTable action={action} />}
          {user.role === 'city' && (
            <SubjectPaper kind="enforcement-summary" subjectId={action.id} about={action.name} />
          )}
          <TargetList runs={runs} />
        </div>
      )}
    </>
  )
}
