import type { Person } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { SecretNumber } from './SecretNumber.tsx'

/** Facts with their names; what is not known is a dash. */
export function FactList({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="person-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value === null || value === '' ? '—' : value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What ledgers and rosters know of somebody, numbers masked. */
export function PersonFacts({ person }: { person: Person }) {
  const { t } = useLanguage()
  const { nameOf } = useDistricts()
  const truth = (value: boolean | null) =>
    t(value === null ? 'people.unknown' : value ? 'people.yes' : 'people.no')
  return (
    <section className="sheet" aria-label={t('people.facts')}>
      <h2>{t('people.facts')}</h2>
      <FactList
        facts={[
          [
            t('people.phone'),
            person.phoneMasked === null ? (
              t('people.noPhone')
            ) : (
              <SecretNumber key="phone" personId={person.id} what="phone" masked={person.phoneMasked} />
            ),
          ],
          [
            t('people.idNumber'),
            <SecretNumber key="id" personId={person.id} what="id" masked={person.idMasked} />,
          ],
          [t('people.district'), nameOf(person.districtId)],
          [t('people.holder'), t(`people.${person.heldBy}`)],
          [t('people.born'), person.bornOn],
          [t('people.lastUnit'), person.lastUnit],
          [t('people.paidMonths'), person.paidMonths.slice(-12).join(t('tables.comma')) || t('people.never')],
          [
            t('people.benefit'),
            person.benefits.map(({ from, to }) => `${from} – ${to ?? ''}`).join(t('tables.comma')),
          ],
          [t('people.flexible'), truth(person.flexible)],
          [t('people.hard-to-place'), truth(person.hardToPlace)],
          ...(person.leadId === null
            ? []
            : [
                [
                  t('people.lead'),
                  <Link key="lead" to="/leads/$leadId" params={{ leadId: String(person.leadId) }}>
                    {t('people.toLead')}
                  </Link>,
                ] as const,
              ]),
        ]}
      />
    </section>
  )
}
