import { shortfall } from '@kuomian/campaign'
import { Checkbox, InputNumber } from 'antd'
import { useId } from 'react'
import { StateMark } from '../../feedback/StateMark.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { countsOf, problemOf, typedCounts, type VisitDraft } from './visitDraft.ts'

/** Head counts on site; 应参保 and 差额 follow while they are typed (domain §10.1). */
export function HeadCountFields({
  counts,
  issued,
  changed,
  onChange,
  onChanged,
}: {
  counts: VisitDraft['counts']
  /** Persons that the lead was issued for. */
  issued: number
  changed: boolean
  onChange: (counts: VisitDraft['counts']) => void
  onChanged: (changed: boolean) => void
}) {
  const { t } = useLanguage()
  const ids = useId()
  const found = countsOf({ counts })
  const problem = problemOf({ counts })
  return (
    <fieldset className="visit-group">
      <legend>{t('visits.headCounts')}</legend>
      <div className="visit-row">
        {typedCounts.map((name) => (
          <p key={name} className="visit-count">
            <label htmlFor={`${ids}-${name}`}>{t(`visits.${name}`)}</label>
            <InputNumber
              id={`${ids}-${name}`}
              min={0}
              max={1_000_000}
              precision={0}
              controls={false}
              value={counts[name]}
              onChange={(value) => onChange({ ...counts, [name]: value })}
            />
          </p>
        ))}
        <p className="visit-count visit-sum" aria-live="polite">
          <span>{t('visits.due')}</span>
          <strong>
            <Amount value={found === null ? 'not-applicable' : found.due} />
          </strong>
        </p>
        <p className="visit-count visit-sum" aria-live="polite">
          <span>{t('visits.shortfall')}</span>
          <strong>
            <Amount value={found === null ? 'not-applicable' : shortfall(found)} />
          </strong>
        </p>
      </div>
      <p className="soft">{t('visits.identity')}</p>
      {found !== null && shortfall(found) > issued && (
        <p>
          <Checkbox checked={changed} onChange={({ target }) => onChanged(target.checked)}>
            {t('visits.headCountChanged', { found: shortfall(found), issued })}
          </Checkbox>
        </p>
      )}
      {problem !== null && (
        <p role="alert">
          <StateMark state="overdue">
            {t(problem === 'insured-exceeds-on-site' ? 'visits.insuredExceeds' : 'visits.partsExceed')}
          </StateMark>
        </p>
      )}
    </fieldset>
  )
}
