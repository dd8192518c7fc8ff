import type { ForecastAnswerView, ForecastPart, ForecastView } from '@kuomian/contract'
import type { ReactNode } from 'react'
import { Amount } from '../../figures/Amount.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { formatCount, formatRate } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { recentPace } from './partWords.ts'

/** The answer in a row of figures: at the deadline, how surely, how much each period asks, and at the end of the year. */
export function Answers({ view, part }: { view: ForecastView; part: ForecastPart }) {
  const { t } = useLanguage()
  const unit = t(`figures.${view.indicator.counts}`)
  const recent = recentPace(part)
  return (
    <>
      <Figure label={t('forecast.likelyAt', { day: view.until })} note={<AnswerNote part={part} />}>
        <Likely answer={part.forecast} unit={unit} />
      </Figure>
      <Figure label={t('forecast.chance')} {...(part.plan === null ? { note: t('forecast.noPlan') } : {})}>
        <Chance part={part} />
      </Figure>
      <Figure
        label={t(view.period === 'week' ? 'forecast.neededWeek' : 'forecast.neededMonth')}
        {...(recent === null ? {} : { note: t('forecast.recentNote', { count: formatCount(recent) }) })}
      >
        <Amount value={part.neededPerPeriod ?? 'not-applicable'} /> <span className="unit">{unit}</span>
      </Figure>
      {part.atYearEnd !== null && (
        <Figure label={t('forecast.yearEnd')} note={<Range answer={part.atYearEnd} />}>
          <Likely answer={part.atYearEnd} unit={unit} />
        </Figure>
      )}
    </>
  )
}

function AnswerNote({ part: { forecast, plan } }: { part: ForecastPart }) {
  const { t } = useLanguage()
  const rate =
    forecast.state === 'foretold' && plan !== null ? formatRate(Math.max(0, forecast.likely), plan) : null
  return (
    <>
      <Range answer={forecast} />
      {rate !== null && plan !== null && (
        <>
          <br />
          {t('forecast.ofPlan', { rate, plan: formatCount(plan) })}
        </>
      )}
    </>
  )
}

/** The interval of an answer, or why there is none. */
function Range({ answer }: { answer: ForecastAnswerView }): ReactNode {
  const { t } = useLanguage()
  if (answer.state === 'foretold')
    return t('forecast.range', { low: formatCount(answer.low), high: formatCount(answer.high) })
  if (answer.state === 'over') return t('forecast.over')
  return t('forecast.tooShort', { values: answer.values, least: answer.least })
}

function Likely({ answer, unit }: { answer: ForecastAnswerView; unit: string }) {
  return (
    <>
      <Amount value={answer.state === 'foretold' ? answer.likely : 'not-applicable'} />{' '}
      <span className="unit">{unit}</span>
    </>
  )
}

/** How likely the plan is met, in words where it is met already or nothing can be said. */
export function Chance({ part: { forecast, met } }: { part: ForecastPart }) {
  const { t } = useLanguage()
  if (forecast.state === 'foretold' && forecast.probability !== null)
    return <span className="amount">{forecast.probability}%</span>
  return met === true ? t('forecast.met') : <Amount value="not-applicable" />
}
