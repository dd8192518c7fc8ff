import type { ModelView } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { Amount } from '../../figures/Amount.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { formatDay, formatProbability } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** What the last run did with the model: placed by codes, linked, asked, left. */
export function ModelFigures({ model }: { model: ModelView }) {
  const { t, language } = useLanguage()
  const { outcome, thresholds, decisions } = model
  const bound = (probability: number) => formatProbability(probability)
  const figures = [
    {
      label: t('models.exact'),
      value: outcome.exact,
      unit: t('models.recordUnit'),
      note: t('models.exactNote'),
    },
    {
      label: t('models.linked'),
      value: outcome.linked,
      unit: t('models.pairUnit'),
      note: t('models.linkedNote', { bound: bound(thresholds.link) }),
    },
    {
      label: t('models.waiting'),
      value: outcome.waiting,
      unit: t('models.pairUnit'),
      note: (
        <Link to="/review" search={{ subject: model.subject }}>
          {t('models.toReview')}
        </Link>
      ),
    },
    {
      label: t('models.below'),
      value: outcome.below,
      unit: t('models.pairUnit'),
      note: t('models.belowNote', { bound: bound(thresholds.review) }),
    },
  ]
  return (
    <>
      {figures.map(({ label, value, unit, note }) => (
        <Figure key={label} label={label} note={note}>
          <Amount value={value} /> <span className="unit">{unit}</span>
        </Figure>
      ))}
      <dl className="models-facts">
        <Fact name={t('models.trained')}>
          {t('models.trainedIn', {
            run: model.runId ?? 0,
            day: model.trainedOn === null ? '—' : formatDay(language, model.trainedOn),
          })}
        </Fact>
        <Fact name={t('models.records')}>{t('models.sides', { left: model.left, right: model.right })}</Fact>
        <Fact name={t('models.prior')}>{model.prior === null ? '—' : oneIn(model.prior)}</Fact>
        <Fact name={t('models.decisions')}>
          {t('models.decisionsUsed', {
            matches: decisions.matches,
            nonMatches: decisions.nonMatches,
            used: decisions.used,
          })}
        </Fact>
      </dl>
    </>
  )
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** A small probability as people say it. @example oneIn(0.0005) // '1 / 2,000' */
const oneIn = (probability: number): string =>
  probability <= 0 ? '0' : `1 / ${Math.round(1 / probability).toLocaleString('en-US')}`
