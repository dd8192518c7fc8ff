import { Button, Input } from 'antd'
import { uuidv7 } from 'uuidv7'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** A measure that is being written. */
export type MeasureDraft = { key: string; what: string; owner: string; dueOn: string | null }

/** The measures of a plan: what, whose where that is not the plan's owner, by when; without a day it goes on throughout. */
export function MeasureRows({
  measures,
  onChange,
}: {
  measures: readonly MeasureDraft[]
  onChange: (measures: readonly MeasureDraft[]) => void
}) {
  const { t } = useLanguage()
  const change = (key: string, part: Partial<MeasureDraft>) =>
    onChange(measures.map((one) => (one.key === key ? { ...one, ...part } : one)))
  return (
    <fieldset className="measure-rows">
      <legend>{t('organisation.measureList')}</legend>
      {measures.map(({ key, what, owner, dueOn }, index) => (
        <div key={key} className="measure-row">
          <Input
            aria-label={t('organisation.measureOf', { n: index + 1 })}
            placeholder={t('organisation.measureWhat')}
            maxLength={500}
            value={what}
            onChange={({ target }) => change(key, { what: target.value })}
          />
          <Input
            aria-label={t('organisation.measureOwnerOf', { n: index + 1 })}
            placeholder={t('organisation.owner')}
            maxLength={120}
            value={owner}
            onChange={({ target }) => change(key, { owner: target.value })}
          />
          <Input
            type="date"
            aria-label={t('organisation.measureDueOf', { n: index + 1 })}
            value={dueOn ?? ''}
            onChange={({ target }) => change(key, { dueOn: target.value === '' ? null : target.value })}
          />
          <Button
            type="text"
            aria-label={t('organisation.removeMeasure', { n: index + 1 })}
            onClick={() => onChange(measures.filter((one) => one.key !== key))}
          >
            ×
          </Button>
        </div>
      ))}
      <Button
        onClick={() => onChange([...measures, { key: uuidv7(), what: '', owner: '', dueOn: null }])}
        disabled={measures.length >= 60}
      >
        {t('organisation.addMeasure')}
      </Button>
    </fieldset>
  )
}
