import type { PersonRow } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { StepMark } from './usePersonColumns.tsx'
import { usePersonWords } from './usePersonWords.ts'

/** A person on a phone. */
export function PersonCard({ person }: { person: PersonRow }) {
  const { t } = useLanguage()
  const { user } = useSession()
  const { nameOf } = useDistricts()
  const { titleOf } = usePersonWords()
  const { id, name, phoneMasked, lists, lastPaidMonth, districtId } = person
  return (
    <div className="person-card">
      <span className="person-card-line">
        <Link to="/people/$personId" params={{ personId: String(id) }}>
          {name}
        </Link>
        <span>{phoneMasked ?? t('people.noPhone')}</span>
      </span>
      <StepMark person={person} />
      <span className="soft">
        {[
          ...(user.districtId === null ? [nameOf(districtId)] : []),
          ...lists.map(titleOf),
          lastPaidMonth ?? t('people.never'),
        ].join(' · ')}
      </span>
    </div>
  )
}
