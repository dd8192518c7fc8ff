import { CONTACT_INTENTIONS, PERSON_STEPS } from '@kuomian/campaign'
import { type PersonPage, type PersonRow, personPageSchema } from '@kuomian/contract'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
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
import { ExportPeople } from './ExportPeople.tsx'
import { PersonCard } from './PersonCard.tsx'
import { PlacePeople } from './PlacePeople.tsx'
import { filterOf } from './peopleSearch.ts'
import { usePersonColumns } from './usePersonColumns.tsx'
import { usePersonWords } from './usePersonWords.ts'

const route = getRouteApi('/signed-in/people')

/** The people in the order of work: the most urgent next step first. */
export function ListPart() {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const navigate = useNavigate()
  const filter = filterOf(route.useSearch())
  const columns = usePersonColumns()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const list = useKeysetPages<PersonRow, PersonPage>(['people', 'list', filter], (after, signal) =>
    request(personPageSchema, 'GET', withQuery('/people', { ...filter, after }), undefined, { signal }),
  )
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  const mayPlace = user.role === 'city' && !campaign.readOnly
  return (
    <>
      <div className="people-bar">
        <PersonFilters />
        <ExportPeople filter={filter} />
      </div>
      <DataTable<PersonRow>
        name="people"
        label={t('people.table')}
        columns={columns}
        list={list}
        rowKey={({ id }) => String(id)}
        onOpen={({ id }) => void navigate({ to: '/people/$personId', params: { personId: String(id) } })}
        card={(person) => <PersonCard person={person} />}
        {...(mayPlace
          ? {
              selection: { keys: chosen, onChange: setChosen },
              bulkActs: <PlacePeople ids={[...chosen].map(Number)} onDone={() => setChosen(new Set())} />,
            }
          : {})}
        empty={
          isFiltered ? (
            <EmptyState title={t('people.nothing')} next={t('people.nothingNext')} />
          ) : (
            <EmptyState title={t('people.nobody')} next={t('people.nobodyNext')} />
          )
        }
      />
    </>
  )
}

const steps = [
  'keep-promise',
  'help-to-enrol',
  'offer-subsidy',
  'meet-need',
  'call',
  'call-again',
  'visit',
  'wait-for-benefit',
  'explain-rights',
] as const
const intentions = ['willing', 'hesitant', 'refusing', 'unreached'] as const

/** The filters of the list, remembered in the address. */
function PersonFilters() {
  const { t, pick } = useLanguage()
  const { user } = useSession()
  const { options } = useDistricts()
  const { lists } = usePersonWords()
  const ofCity: FilterField[] = [
    { kind: 'one', name: 'districtId', label: t('people.district'), options },
    {
      kind: 'one',
      name: 'undecided',
      label: t('people.undecided'),
      options: [{ value: 'true', label: t('people.undecided') }],
    },
  ]
  const fields: FilterField[] = [
    { kind: 'text', name: 'text', label: t('people.text') },
    ...(user.districtId === null ? ofCity : []),
    {
      kind: 'one',
      name: 'list',
      label: t('people.anyList'),
      options: lists.map(({ code, title }) => ({ value: code, label: pick(title) })),
    },
    {
      kind: 'one',
      name: 'step',
      label: t('people.step'),
      options: steps.map((value) => ({ value, label: pick(PERSON_STEPS[value]) })),
    },
    {
      kind: 'one',
      name: 'dueOnly',
      label: t('people.onlyDue'),
      options: [{ value: 'true', label: t('people.dueToday') }],
    },
    {
      kind: 'one',
      name: 'phone',
      label: t('people.phone'),
      options: [
        { value: 'true', label: t('people.hasPhone') },
        { value: 'false', label: t('people.noPhone') },
      ],
    },
    {
      kind: 'one',
      name: 'intention',
      label: t('people.intention'),
      options: intentions.map((value) => ({ value, label: pick(CONTACT_INTENTIONS[value]) })),
    },
    {
      kind: 'one',
      name: 'heldBy',
      label: t('people.holder'),
      options: (['bureau', 'sub-centre'] as const).map((value) => ({ value, label: t(`people.${value}`) })),
    },
    {
      kind: 'one',
      name: 'state',
      label: t('people.state'),
      options: (['open', 'paying', 'off'] as const).map((value) => ({ value, label: t(`people.${value}`) })),
    },
  ]
  return <FilterBar fields={fields} />
}
