import type { Call } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { PersonContactForm } from './PersonContactForm.tsx'
import { SecretNumber } from './SecretNumber.tsx'
import { usePersonWords } from './usePersonWords.ts'

/** One call: who, why, the number for a reason, and the result. */
export function CallDesk({
  call,
  goesOn,
  onSaved,
  onClose,
}: {
  call: Call
  goesOn: boolean
  onSaved: () => void
  onClose: () => void
}) {
  const { t } = useLanguage()
  const { stepOf, titleOf } = usePersonWords()
  const { id, name, lists, lastPaidMonth, phoneMasked, note } = call
  return (
    <section className="sheet" aria-label={name}>
      <h2>
        <Link to="/people/$personId" params={{ personId: String(id) }}>
          {name}
        </Link>
      </h2>
      <p>{stepOf(call)}</p>
      <p className="soft">{[...lists.map(titleOf), lastPaidMonth ?? t('people.never')].join(' · ')}</p>
      {phoneMasked !== null && <SecretNumber personId={id} what="phone" masked={phoneMasked} />}
      {note !== '' && <p className="soft">{t('people.lastNote', { note })}</p>}
      <PersonContactForm personId={id} goesOn={goesOn} onSaved={onSaved} onClose={onClose} />
    </section>
  )
}
