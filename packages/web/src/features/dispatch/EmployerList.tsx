import { type DispatchEmployerRow, type DispatchSide, dispatchEmployersSchema } from '@kuomian/contract'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { request } from '../../api/request.ts'
import { useKeysetPages } from '../../api/useKeysetPages.ts'
import { withQuery } from '../../api/withQuery.ts'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { Rate } from '../../figures/Rate.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { DataTable } from '../../tables/DataTable.tsx'
import { FilterBar } from '../../tables/FilterBar.tsx'
import type { FilterField } from '../../tables/filterField.ts'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { DispatchShare } from './DispatchShare.tsx'
import { EmployerLink } from './EmployerLink.tsx'
import { personsIn } from './personsIn.ts'
import { useCountColumns } from './useCountColumns.tsx'

const route = getRouteApi('/signed-in/dispatch')

/** Firms or user units, those with the most persons not split first; each leads to its page. */
export function EmployerList() {
  const { t } = useLanguage()
  const { side = 'firm', ...filters } = route.useSearch()
  const { change } = useAddressSearch()
  const navigate = useNavigate()
  const query = { side, ...filters }
  const list = useKeysetPages<DispatchEmployerRow>(['dispatch', 'employers', query], (after, signal) =>
    request(
      dispatchEmployersSchema,
      'GET',
      withQuery('/dispatch/employers', { ...query, after }),
      undefined,
      { signal },
    ),
  )
  return (
    <section>
      <div className="dispatch-list-head">
        <Segmented<DispatchSide>
          aria-label={t('dispatch.side')}
          value={side}
          options={[
            { value: 'firm', label: t('dispatch.sideFirm') },
            { value: 'user-unit', label: t('dispatch.sideUserUnit') },
          ]}
          onChange={(value) => change({ side: value === 'firm' ? undefined : value })}
        />
        <FilterBar fields={useFilters(side)} />
      </div>
      <DataTable<DispatchEmployerRow>
        name={`dispatch-${side}`}
        label={t(side === 'firm' ? 'dispatch.firms' : 'dispatch.userUnits')}
        columns={useColumns(side)}
        list={list}
        rowKey={({ id }) => String(id)}
        onOpen={({ id }) =>
          void navigate({ to: '/dispatch/$employerId', params: { employerId: String(id) } })
        }
        card={(row) => <EmployerCard row={row} />}
        empty={<EmptyState title={t('dispatch.noEmployers')} next={t('dispatch.noEmployersNext')} />}
      />
    </section>
  )
}

function useFilters(side: DispatchSide): FilterField[] {
  const { t } = useLanguage()
  const { user } = useSession()
  const { options } = useDistricts()
  const byDistrict: FilterField = { kind: 'one', name: 'district', label: t('dispatch.district'), options }
  const byShare: FilterField = {
    kind: 'one',
    name: 'overLimit',
    label: t('dispatch.overLimit'),
    options: [{ value: 'yes', label: t('dispatch.overLimitYes') }],
  }
  return [
    {
      kind: 'one',
      name: 'state',
      label: t('dispatch.state'),
      options: [
        { value: 'behind', label: t('dispatch.behind') },
        { value: 'split', label: t('dispatch.allSplit') },
      ],
    },
    ...(user.districtId === null ? [byDistrict] : []),
    ...(side === 'firm' ? [] : [byShare]),
    { kind: 'text', name: 'name', label: t('dispatch.name') },
  ]
}

function useColumns(side: DispatchSide): Column<DispatchEmployerRow>[] {
  const { t } = useLanguage()
  const { nameOf } = useDistricts()
  const counts = useCountColumns<DispatchEmployerRow>()
  const district: Column<DispatchEmployerRow> = {
    key: 'district',
    head: t('dispatch.district'),
    width: 96,
    cell: ({ districtId }) => nameOf(districtId),
  }
  const share: Column<DispatchEmployerRow> = {
    key: 'share',
    head: t('dispatch.share'),
    width: 110,
    number: true,
    cell: ({ share: own }) => <DispatchShare share={own} />,
  }
  return [
    {
      key: 'name',
      head: t(side === 'firm' ? 'dispatch.firms' : 'dispatch.userUnits'),
      width: 220,
      grow: 1,
      fixed: true,
      cell: (row) => <EmployerLink {...row} />,
    },
    ...(side === 'firm' ? [] : [district]),
    {
      key: 'partners',
      head: t(side === 'firm' ? 'dispatch.partnersOfFirm' : 'dispatch.partnersOfUnit'),
      width: 92,
      number: true,
      cell: ({ partners }) => <Amount value={partners} />,
    },
    {
      key: 'partners-behind',
      head: t('dispatch.partnersBehind'),
      width: 92,
      number: true,
      cell: ({ partnersBehind }) => <Amount value={partnersBehind} />,
    },
    ...counts,
    {
      key: 'unnamed',
      head: t('dispatch.unnamed'),
      width: 92,
      number: true,
      cell: ({ unnamed }) => <Amount value={unnamed} />,
    },
    ...(side === 'firm' ? [] : [share]),
  ]
}

/** The same on a phone. */
function EmployerCard({ row }: { row: DispatchEmployerRow }) {
  const { t } = useLanguage()
  return (
    <div className="dispatch-card">
      <EmployerLink {...row} />
      <span>
        {t('dispatch.rate')} <Rate numerator={row.counts.SPLIT_OK} denominator={personsIn(row.counts)} />
      </span>
      <span className="soft">
        {t('dispatch.partnersBehind')} <Amount value={row.partnersBehind} /> / <Amount value={row.partners} />
      </span>
    </div>
  )
}
