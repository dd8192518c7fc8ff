import { formatCount, formatDuration } from '../language/format.ts'
import { useLanguage } from '../language/LanguageProvider.tsx'
import './feedback.css'

/** How far a long act is. */
export interface ProgressWithEtaProps {
  readonly label: string
  readonly done: number
  /** Null while it is not known how much there is. */
  readonly total: number | null
  /** What is counted: 行, 户, KB. */
  readonly unit: string
  /** Per second; null before the first figures. */
  readonly rate: number | null
}

/** Progress with its figures: done of how many, how fast, how much longer. */
export function ProgressWithEta({ label, done, total, unit, rate }: ProgressWithEtaProps) {
  const { language, t } = useLanguage()
  const seconds = total === null || rate === null || rate <= 0 ? null : (total - done) / rate
  return (
    <div className="progress-eta">
      <span>{label}</span>
      <progress
        aria-label={label}
        {...(total === null ? {} : { value: Math.min(done, total), max: Math.max(total, 1) })}
      />
      <span className="progress-facts">
        <span>
          {total === null
            ? t('feedback.progressOpen', { done, unit })
            : t('feedback.progress', { done, total, unit })}
        </span>
        {rate !== null && rate > 0 && (
          <span>{t('feedback.speed', { rate: formatCount(Math.round(rate)), unit })}</span>
        )}
        {seconds !== null && seconds > 0 && (
          <span>{t('feedback.remaining', { time: formatDuration(language, seconds) })}</span>
        )}
      </span>
    </div>
  )
}
