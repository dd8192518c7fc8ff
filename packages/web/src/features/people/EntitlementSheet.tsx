import type { Person } from '@kuomian/contract'
import { StateMark } from '../../feedback/StateMark.tsx'
import { formatYuan } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

type Entitlement = Person['entitlements'][number]
const marks = { entitled: 'due', ask: 'open', 'used-up': 'done' } as const

/** The subsidies in force on the day, and how somebody stands towards each: amount or 待核实, what to ask, what speaks against it. */
export function EntitlementSheet({ person }: { person: Person }) {
  const { t } = useLanguage()
  return (
    <section className="sheet" aria-label={t('people.entitlements')}>
      <h2>{t('people.entitlements')}</h2>
      {person.entitlements.length === 0 && <p className="soft">{t('people.noSubsidies')}</p>}
      {person.entitlements.map((entitlement) => (
        <EntitlementLine key={entitlement.code} entitlement={entitlement} />
      ))}
    </section>
  )
}

function EntitlementLine({ entitlement }: { entitlement: Entitlement }) {
  const { t, pick } = useLanguage()
  const { title, standing, monthlyCents, monthsLeft, unknown, failed, source } = entitlement
  const words = (conditions: Entitlement['failed']) =>
    conditions.map((one) => t(`people.${one}`)).join(t('tables.comma'))
  const terms = [
    monthlyCents === null
      ? t('people.unverified')
      : t('people.monthly', { amount: formatYuan(monthlyCents) }),
    ...(monthsLeft === null ? [] : [t('people.monthsLeft', { months: monthsLeft })]),
    ...(standing === 'ask' ? [t('people.missing', { conditions: words(unknown) })] : []),
    ...(standing === 'not-entitled' ? [t('people.failed', { conditions: words(failed) })] : []),
  ]
  return (
    <div>
      <p>
        <strong>{pick(title)}</strong>{' '}
        {standing === 'not-entitled' ? (
          <span className="soft">{t('people.not-entitled')}</span>
        ) : (
          <StateMark state={marks[standing]}>{t(`people.${standing}`)}</StateMark>
        )}
      </p>
      <p>{terms.join(' · ')}</p>
      <p className="soft">{source}</p>
    </div>
  )
}
