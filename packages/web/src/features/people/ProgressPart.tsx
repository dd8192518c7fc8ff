import type { PeopleProgress } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { Rate } from '../../figures/Rate.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { phone, useMedia } from '../../theme/useMedia.ts'
import { peopleFiguresQuery } from './peopleQueries.ts'
import { usePersonWords } from './usePersonWords.ts'

const route = getRouteApi('/signed-in/people')

/** What was done and what it brought, per district and list, as of a day (design §5: a table of its own). */
export function ProgressPart() {
  const { t } = useLanguage()
  const { campaign } = useSession()
  const { districtId, asOf } = route.useSearch()
  const { change } = useAddressSearch()
  const columns = useProgressColumns()
  const { data, error, refetch } = useQuery(peopleFiguresQuery({ districtId, asOf, lists: true }))
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <TableSkeleton />
  return (
    <section className="sheet" aria-label={t('people.progressTable')}>
      <div className="people-bar">
        <h2>{t('people.progressTable')}</h2>
        <DatePicker
          aria-label={t('people.asOf')}
          value={dayjs(data.asOf)}
          maxDate={dayjs(campaign.today)}
          allowClear={false}
          onChange={(day) => change({ asOf: day?.format('YYYY-MM-DD') })}
        />
      </div>
      <p className="soft">{t('people.progressNote', { day: data.asOf })}</p>
      <ShortTable<Line>
        caption={t('people.progressTable')}
        columns={columns}
        rows={data.progress.map((line) => ({ ...line, isTotal: false }))}
        rowKey={({ districtId: id, list }) => `${id} ${list}`}
        total={{ districtId: null, list: null, ...data.total, isTotal: true }}
        totalFirst
      />
    </section>
  )
}

/** A line of the table; the total is of everybody that the reader sees. */
type Line = PeopleProgress & { isTotal: boolean }

/** What stands on a phone: whether calling brings payers. */
const onPhone: ReadonlySet<string> = new Set(['list', 'reached', 'resumed'])

function useProgressColumns(): readonly Column<Line>[] {
  const { t } = useLanguage()
  const { user } = useSession()
  const { nameOf } = useDistricts()
  const { titleOf } = usePersonWords()
  const isNarrow = useMedia(phone)
  const number = { number: true, width: 84 }
  const placeOf = ({ districtId, isTotal }: Line) => (isTotal ? t('people.everybody') : nameOf(districtId))
  const amount = (key: 'persons' | 'messaged' | 'contacted' | 'willing') => ({
    key,
    head: t(key === 'persons' ? 'people.persons' : `people.${key}`),
    ...number,
    cell: (line: PeopleProgress) => <Amount value={line[key]} />,
  })
  const all: Column<Line>[] = [
    {
      key: 'district',
      head: t('people.district'),
      width: 112,
      cell: (line) => (line.list === null ? <strong>{placeOf(line)}</strong> : ''),
    },
    {
      key: 'list',
      head: t('people.anyList'),
      width: isNarrow ? 100 : 180,
      cell: (line) =>
        line.list === null ? (
          <strong>{isNarrow ? placeOf(line) : t('people.all')}</strong>
        ) : (
          titleOf(line.list)
        ),
    },
    amount('persons'),
    amount('messaged'),
    amount('contacted'),
    {
      key: 'reached',
      head: t('people.reached'),
      number: true,
      width: isNarrow ? 84 : 128,
      cell: ({ reached, persons }) => <Rate numerator={reached} denominator={persons} />,
    },
    amount('willing'),
    {
      key: 'resumed',
      head: t(isNarrow ? 'people.resumedBrief' : 'people.resumed'),
      number: true,
      width: isNarrow ? 92 : 150,
      cell: ({ resumed, reached }) => <Rate numerator={resumed} denominator={reached} bar />,
    },
    {
      key: 'uncontacted',
      head: t('people.uncontacted'),
      number: true,
      width: 150,
      cell: ({ uncontactedPaying, uncontacted }) => (
        <Rate numerator={uncontactedPaying} denominator={uncontacted} bar />
      ),
    },
  ]
  if (isNarrow) return all.filter(({ key }) => onPhone.has(key))
  return user.districtId === null ? all : all.filter(({ key }) => key !== 'district')
}
