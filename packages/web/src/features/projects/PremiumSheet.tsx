import { NO_PREMIUM_WORDS, PREMIUM_NOTES } from '@kuomian/campaign'
import type { Project } from '@kuomian/contract'
import { Figure } from '../../figures/Figure.tsx'
import { formatDay, formatYuan } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** What a project owes as of today with its reckoning, and the reckonings that were kept. */
export function PremiumSheet({ project: { premium, premiums, enrolledOn } }: { project: Project }) {
  const { t, pick, language } = useLanguage()
  const yuan = (cents: number) => t('projects.amountYuan', { amount: formatYuan(cents) })
  return (
    <section className="sheet" aria-label={t('projects.premium')}>
      <h2>{t('projects.premium')}</h2>
      {!premium.reckoned && <p>{pick(NO_PREMIUM_WORDS[premium.why])}</p>}
      {premium.reckoned && (
        <>
          <div className="project-premium">
            <Figure
              label={
                enrolledOn === null
                  ? t('projects.premiumToday')
                  : t('projects.premiumJoined', { day: formatDay(language, premium.joinedOn) })
              }
              note={t('projects.byModel', { title: pick(premium.model.title), source: premium.model.source })}
            >
              {yuan(premium.dueCents)}
            </Figure>
            {premium.settlement !== null && (
              <Figure
                label={t(`projects.${premium.settlement.kind}`)}
                {...(premium.settlement.kind === 'even'
                  ? {}
                  : {
                      note: t('projects.declareBy', {
                        day: formatDay(language, premium.settlement.declareBy),
                      }),
                    })}
              >
                {yuan(premium.settlement.cents)}
              </Figure>
            )}
          </div>
          {premium.notes.map((note) => (
            <p key={note}>{pick(PREMIUM_NOTES[note])}</p>
          ))}
          <h3>{t('projects.derivation')}</h3>
          <Steps steps={premium.steps} />
        </>
      )}
      {premiums.length > 0 && (
        <>
          <h3>{t('projects.kept')}</h3>
          {premiums.map(({ id, reckonedOn, cause, dueCents, steps }) => (
            <details key={id}>
              <summary>
                {t('projects.keptLine', {
                  day: formatDay(language, reckonedOn),
                  cause: t(`projects.cause-${cause}`),
                  due: formatYuan(dueCents),
                })}
              </summary>
              <Steps steps={steps} />
            </details>
          ))}
        </>
      )}
    </section>
  )
}

function Steps({ steps }: { steps: Project['premiums'][number]['steps'] }) {
  const { pick } = useLanguage()
  return (
    <ol className="project-steps">
      {steps.map((step) => (
        <li key={step.zh}>{pick(step)}</li>
      ))}
    </ol>
  )
}
