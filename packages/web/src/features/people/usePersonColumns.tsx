import { CONTACT_INTENTIONS } from '@kuomian/campaign'
import type { PersonRow } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { usePersonWords } from './usePersonWords.ts'

/** The next step with the mark of its day: overdue promises are red, what is due today amber. */
export function StepMark({
  person,
}: {
  person: Pick<PersonRow, 'state' | 'step' | 'stepOn' | 'stepSubject'>
}) {
  const { campaign } = useSession()
  const { stepOf } = usePersonWords()
  const { state, step, stepOn } = person
  const isLate = step === 'keep-promise' && stepOn !== null && stepOn < campaign.today
  const isDue = stepOn !== null && stepOn <= campaign.today
  const mark = state !== 'open' ? 'done' : isLate ? 'overdue' : isDue ? 'due' : 'open'
  return <StateMark state={mark}>{stepOf(person)}</StateMark>
}

/** The columns of the list; a district does not see its own name in every row. */
export function usePersonColumns(): readonly Column<PersonRow>[] {
  const { t, pick } = useLanguage()
  const { user } = useSession()
  const { nameOf } = useDistricts()
  const { titleOf } = usePersonWords()
  const all: Column<PersonRow>[] = [
    {
      key: 'name',
      head: t('people.name'),
      width: 96,
      fixed: true,
      cell: ({ id, name }) => (
        <Link to="/people/$personId" params={{ personId: String(id) }}>
          {name}
        </Link>
      ),
    },
    { key: 'district', head: t('people.district'), width: 104, cell: ({ districtId }) => nameOf(districtId) },
    {
      key: 'step',
      head: t('people.step'),
      width: 168,
      grow: 1,
      cell: (person) => <StepMark person={person} />,
    },
    { key: 'stepOn', head: t('people.stepOn'), width: 104, cell: ({ stepOn }) => stepOn ?? '—' },
    {
      key: 'phone',
      head: t('people.phone'),
      width: 124,
      cell: ({ phoneMasked }) =>
        phoneMasked === null ? <span className="soft">{t('people.noPhone')}</span> : phoneMasked,
    },
    {
      key: 'lists',
      head: t('people.lists'),
      width: 160,
      grow: 2,
      cell: ({ lists, state }) =>
        lists.length === 0 ? t(`people.${state}`) : lists.map(titleOf).join(t('tables.comma')),
    },
    {
      key: 'lastPaid',
      head: t('people.lastPaid'),
      width: 104,
      cell: ({ lastPaidMonth }) => lastPaidMonth ?? <span className="soft">{t('people.never')}</span>,
    },
    {
      key: 'lastContact',
      head: t('people.lastContact'),
      width: 176,
      cell: ({ lastContactOn, lastIntention }) =>
        lastContactOn === null
          ? '—'
          : [lastContactOn, lastIntention === null ? '' : pick(CONTACT_INTENTIONS[lastIntention])].join(' '),
    },
    { key: 'holder', head: t('people.holder'), width: 104, cell: ({ heldBy }) => t(`people.${heldBy}`) },
    {
      key: 'id',
      head: t('people.idNumber'),
      width: 176,
      hiddenAtFirst: true,
      cell: ({ idMasked }) => idMasked,
    },
  ]
  return user.districtId === null ? all : all.filter(({ key }) => key !== 'district')
}
