import { Link } from '@tanstack/react-router'
import { nouns } from '../../frame/nouns.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Step } from './steps.ts'

/** The steps of a first hour, each with the way to its page. They keep their number when some are filtered away. */
export function StepList({ steps, all }: { steps: readonly Step[]; all: readonly Step[] }) {
  const { t, pick } = useLanguage()
  return (
    <ol className="help-steps">
      {all.map((step, place) => {
        const page = nouns.find(({ noun }) => noun === step.noun)
        return (
          steps.includes(step) && (
            <li key={step.title.en} value={place + 1}>
              <h3>
                <span className="help-place">{place + 1}</span> {pick(step.title)}
              </h3>
              <p>{pick(step.how)}</p>
              {page !== undefined && (
                <Link to={page.to}>{t('help.openPage', { page: t(`${step.noun}.title`) })}</Link>
              )}
            </li>
          )
        )
      })}
    </ol>
  )
}
