import { type EnforcementTarget, targetStateSchema, targetsSchema } from '@kuomian/contract'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { useKeysetPages } from '../../api/useKeysetPages.ts'
import { withQuery } from '../../api/withQuery.ts'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { DataTable } from '../../tables/DataTable.tsx'
import { FilterBar } from '../../tables/FilterBar.tsx'
import type { FilterField } from '../../tables/filterField.ts'
import { DraftActionOrders } from './DraftActionOrders.tsx'
import { TargetCard, useTargetColumns } from './useTargetColumns.tsx'

const route = getRouteApi('/signed-in/dispatch/action')

/** The list of the action, those with the most persons behind first; a district drafts its orders from here. */
export function TargetList({ runs }: { runs: boolean }) {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const query = route.useSearch()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [drafting, setDrafting] = useState<readonly number[] | 'all' | null>(null)
  const drafts = user.role === 'district' && runs && !campaign.readOnly
  const list = useKeysetPages<EnforcementTarget>(['dispatch', 'targets', query], (after, signal) =>
    request(targetsSchema, 'GET', withQuery('/dispatch/action/targets', { ...query, after }), undefined, {
      signal,
    }),
  )
  return (
    <section>
      <div className="dispatch-list-head">
        <FilterBar fields={useFilters()} />
        {drafts && (
          <Button type="primary" onClick={() => setDrafting('all')}>
            {t('dispatch.draftAll')}
          </Button>
        )}
      </div>
      <DataTable<EnforcementTarget>
        name="dispatch-targets"
        label={t('dispatch.actionList')}
        columns={useTargetColumns()}
        list={list}
        rowKey={({ id }) => String(id)}
        card={(target) => <TargetCard target={target} />}
        empty={<EmptyState title={t('dispatch.noTargets')} next={t('dispatch.noTargetsNext')} />}
        {...(drafts
          ? {
              selection: { keys: chosen, onChange: setChosen },
              bulkActs: (
                <Button size="small" onClick={() => setDrafting([...chosen].map(Number))}>
                  {t('dispatch.draftOrders')}
                </Button>
              ),
            }
          : {})}
      />
      {drafting !== null && (
        <DraftActionOrders
          targetIds={drafting === 'all' ? null : drafting}
          onClose={() => setDrafting(null)}
          onDone={() => setChosen(new Set())}
        />
      )}
    </section>
  )
}

function useFilters(): FilterField[] {
  const { t } = useLanguage()
  const { user } = useSession()
  const { options } = useDistricts()
  const sides = [
    { value: 'firm', label: t('dispatch.sideFirm') },
    { value: 'user-unit', label: t('dispatch.sideUserUnit') },
    { value: 'suspect', label: t('dispatch.suspects') },
  ]
  const byDistrict: FilterField = { kind: 'one', name: 'district', label: t('dispatch.district'), options }
  return [
    {
      kind: 'one',
      name: 'state',
      label: t('dispatch.progress'),
      options: targetStateSchema.options.map((value) => ({ value, label: t(`dispatch.target-${value}`) })),
    },
    { kind: 'one', name: 'side', label: t('dispatch.kind'), options: sides },
    ...(user.districtId === null ? [byDistrict] : []),
  ]
}
