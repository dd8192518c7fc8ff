import type { Call } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, DatePicker, Segmented } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { SideScroll } from '../../tables/SideScroll.tsx'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { CallDesk } from './CallDesk.tsx'
import { MakeCallLists } from './MakeCallLists.tsx'
import { callListsQuery } from './peopleQueries.ts'
import { usePersonWords } from './usePersonWords.ts'

const route = getRouteApi('/signed-in/people')

/** The call lists of a day: an officer's calls by hour, worked through by keyboard, one person after another. */
export function CallsPart() {
  const { t } = useLanguage()
  const { campaign } = useSession()
  const { day = campaign.today, officerId } = route.useSearch()
  const { change } = useAddressSearch()
  const { data, error, refetch } = useQuery(callListsQuery({ day, officerId }))
  const [callingId, setCallingId] = useState<number | null>(null)
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <TableSkeleton />
  const { calls, officers } = data
  const shown = calls[0]?.officerId ?? officers[0]?.officerId
  const calling = calls.find(({ id }) => id === callingId)
  const following = (after: Call) =>
    calls.find(({ place, contactId }) => place > after.place && contactId === null)
  const firstLeft = calls.find(({ contactId }) => contactId === null)
  return (
    <>
      <div className="people-bar">
        <DatePicker
          aria-label={t('people.day')}
          allowClear={false}
          value={dayjs(day)}
          onChange={(chosen) => change({ day: chosen?.format('YYYY-MM-DD'), officerId: undefined })}
        />
        {officers.length > 0 && shown !== undefined && (
          <SideScroll label={t('people.officers')}>
            <Segmented<number>
              aria-label={t('people.officers')}
              value={shown}
              onChange={(chosen) => change({ officerId: chosen })}
              options={officers.map((one) => ({ value: one.officerId, label: t('people.doneOf', one) }))}
            />
          </SideScroll>
        )}
        {firstLeft !== undefined && day === campaign.today && !campaign.readOnly && (
          <Button type="primary" onClick={() => setCallingId(firstLeft.id)}>
            {t('people.record')}
          </Button>
        )}
        {!campaign.readOnly && day >= campaign.today && <MakeCallLists lists={data} />}
      </div>
      {calls.length === 0 ? (
        <section className="sheet">
          <EmptyState title={t('people.noCalls')} next={t('people.noCallsNext', { due: data.due })} />
        </section>
      ) : (
        <div className={calling === undefined ? '' : 'call-desk'}>
          <CallTable
            calls={calls}
            name={officers.find((one) => one.officerId === shown)?.name ?? ''}
            now={callingId}
            onCall={day === campaign.today && !campaign.readOnly ? setCallingId : null}
          />
          {calling !== undefined && (
            <CallDesk
              key={calling.id}
              call={calling}
              goesOn={following(calling) !== undefined}
              onSaved={() => setCallingId(following(calling)?.id ?? null)}
              onClose={() => setCallingId(null)}
            />
          )}
        </div>
      )}
    </>
  )
}

function CallTable({
  calls,
  name,
  now,
  onCall,
}: {
  calls: readonly Call[]
  name: string
  now: number | null
  onCall: ((id: number) => void) | null
}) {
  const { t } = useLanguage()
  const { stepOf, titleOf } = usePersonWords()
  const columns: Column<Call>[] = [
    { key: 'hour', head: t('people.hour'), width: 72, cell: ({ hour }) => t('people.hourOf', { hour }) },
    {
      key: 'name',
      head: t('people.name'),
      width: 88,
      cell: ({ id, name: person }) => <span className={id === now ? 'call-row-now' : ''}>{person}</span>,
    },
    { key: 'phone', head: t('people.phone'), width: 120, cell: ({ phoneMasked }) => phoneMasked ?? '—' },
    { key: 'step', head: t('people.step'), width: 140, cell: (call) => stepOf(call) },
    {
      key: 'lists',
      head: t('people.lists'),
      width: 180,
      cell: ({ lists }) => lists.map(titleOf).join(t('tables.comma')),
    },
    {
      key: 'done',
      head: t('people.state'),
      width: 96,
      cell: ({ contactId }) => (
        <StateMark state={contactId === null ? 'open' : 'done'}>
          {t(contactId === null ? 'people.toCall' : 'people.done')}
        </StateMark>
      ),
    },
  ]
  return (
    <section className="sheet">
      <ShortTable<Call>
        caption={t('people.callTable', { name })}
        columns={columns}
        rows={calls}
        rowKey={({ id }) => String(id)}
        {...(onCall === null ? {} : { onOpen: ({ id }) => onCall(id) })}
      />
    </section>
  )
}
