import { HEAD_COUNT_STANDINGS } from '@kuomian/campaign'
import {
  type DispatchSide,
  type HeadCountRow,
  type HeadCounts,
  headCountStandingSchema,
  headCountsSchema,
} from '@kuomian/contract'
import { getRouteApi } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { request } from '../../api/request.ts'
import { useKeysetPages } from '../../api/useKeysetPages.ts'
import { withQuery } from '../../api/withQuery.ts'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { formatMonth, formatYuan } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { DataTable } from '../../tables/DataTable.tsx'
import { FilterBar } from '../../tables/FilterBar.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { DispatchViews } from './DispatchViews.tsx'
import { EmployerLink } from './EmployerLink.tsx'

const route = getRouteApi('/signed-in/dispatch/head-counts')

/** Where fewer heads are paid for than a visit verified (少报、漏报, R14), and what that owes for the month. */
export function HeadCountsPage() {
  const { t, pick } = useLanguage()
  const { user } = useSession()
  const { options } = useDistricts()
  const { side = 'firm', ...filters } = route.useSearch()
  const { change } = useAddressSearch()
  const query = { side, ...filters }
  const list = useKeysetPages<HeadCountRow, HeadCounts>(['dispatch', 'head-counts', query], (after, signal) =>
    request(headCountsSchema, 'GET', withQuery('/dispatch/head-counts', { ...query, after }), undefined, {
      signal,
    }),
  )
  const standings = headCountStandingSchema.options.map((value) => ({
    value,
    label: pick(HEAD_COUNT_STANDINGS[value]),
  }))
  return (
    <>
      <PageHeading
        title={t('dispatch.headCounts')}
        question={t('dispatch.headCountsQuestion')}
        {...(list.first === undefined || list.first.month === null
          ? {}
          : { answer: <HeadCountFigures counts={list.first} month={list.first.month} /> })}
      />
      <DispatchViews />
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
        <FilterBar
          fields={[
            { kind: 'one', name: 'standing', label: t('dispatch.standing'), options: standings },
            ...(user.districtId === null
              ? [{ kind: 'one' as const, name: 'district', label: t('dispatch.district'), options }]
              : []),
          ]}
        />
      </div>
      <DataTable<HeadCountRow>
        name={`dispatch-head-counts-${side}`}
        label={t('dispatch.headCounts')}
        columns={useColumns()}
        list={list}
        rowKey={({ id }) => String(id)}
        card={(row) => <HeadCountCard row={row} />}
        empty={<EmptyState title={t('dispatch.noHeadCounts')} next={t('dispatch.noHeadCountsNext')} />}
      />
    </>
  )
}

function HeadCountFigures({ counts: { sum, price }, month }: { counts: HeadCounts; month: string }) {
  const { t, language } = useLanguage()
  return (
    <div className="figure-pairs">
      <Figure
        label={t('dispatch.verified')}
        note={t('dispatch.monthNote', { month: formatMonth(language, month) })}
      >
        <Amount value={sum.verified} /> <span className="unit">{t('dispatch.personUnit')}</span>
      </Figure>
      <Figure label={t('dispatch.gap')} note={t('dispatch.gapNote')}>
        <Amount value={sum.gap} /> <span className="unit">{t('dispatch.personUnit')}</span>
      </Figure>
      <Figure
        label={t('dispatch.owed')}
        note={
          price.perPersonCents === null
            ? t('dispatch.unpriced')
            : t(price.unverified ? 'dispatch.owedNoteOpen' : 'dispatch.owedNote', {
                yuan: formatYuan(price.perPersonCents),
              })
        }
      >
        {price.perPersonCents === null ? (
          <Amount value="not-applicable" />
        ) : (
          <>
            {formatYuan(price.perPersonCents * sum.gap)} <span className="unit">{t('dispatch.yuan')}</span>
          </>
        )}
      </Figure>
    </div>
  )
}

function useColumns(): Column<HeadCountRow>[] {
  const { t, pick } = useLanguage()
  const { nameOf } = useDistricts()
  const persons = (key: 'declared' | 'verified' | 'gap'): Column<HeadCountRow> => ({
    key,
    head: t(`dispatch.${key}`),
    unit: t('dispatch.personUnit'),
    width: 110,
    number: true,
    cell: (row) => <Amount value={row[key]} />,
  })
  return [
    {
      key: 'name',
      head: t('dispatch.employers'),
      width: 220,
      grow: 1,
      fixed: true,
      cell: (row) => <EmployerLink {...row} />,
    },
    {
      key: 'district',
      head: t('dispatch.district'),
      width: 96,
      cell: ({ districtId }) => nameOf(districtId),
    },
    {
      key: 'partners',
      head: t('dispatch.verifiedPlaces'),
      width: 110,
      number: true,
      cell: ({ partners }) => <Amount value={partners} />,
    },
    persons('verified'),
    persons('declared'),
    persons('gap'),
    {
      key: 'standing',
      head: t('dispatch.standing'),
      width: 150,
      cell: ({ standing }) => pick(HEAD_COUNT_STANDINGS[standing]),
    },
    {
      key: 'cents',
      head: t('dispatch.owed'),
      unit: t('dispatch.yuan'),
      width: 130,
      number: true,
      cell: ({ cents }) => (cents === null ? <Amount value="not-applicable" /> : formatYuan(cents)),
    },
  ]
}

/** The same on a phone. */
function HeadCountCard({ row }: { row: HeadCountRow }) {
  const { t, pick } = useLanguage()
  return (
    <div className="dispatch-card">
      <EmployerLink {...row} />
      <span>
        {t('dispatch.verified')} <Amount value={row.verified} /> · {t('dispatch.declared')}{' '}
        <Amount value={row.declared} /> · {t('dispatch.gap')} <Amount value={row.gap} />
      </span>
      <span className="soft">{pick(HEAD_COUNT_STANDINGS[row.standing])}</span>
    </div>
  )
}
