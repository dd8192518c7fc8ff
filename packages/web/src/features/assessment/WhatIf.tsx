import { MEASURES, type Measure, printPoints } from '@kuomian/campaign'
import type { ScoreSheetView } from '@kuomian/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { InputNumber, Select } from 'antd'
import { useId, useState } from 'react'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { type AssessmentQuestion, whatIfQuery } from './assessmentQuery.ts'

/** What a district can do more of within a quarter. */
const choices: readonly Measure[] = [
  'inspected-persons',
  'inspected-units',
  'payers',
  'construction-insured',
  'split-persons',
]

/** What the unit's score and place would be, and whom it would pass: "if we inspect 3,000 more persons". */
export function WhatIf({ sheet, question }: { sheet: ScoreSheetView; question: AssessmentQuestion }) {
  const { t, language } = useLanguage()
  const ids = useId()
  const [measure, setMeasure] = useState<Measure>('inspected-persons')
  const [more, setMore] = useState(3000)
  const { data, error, refetch } = useQuery({
    ...whatIfQuery({ ...question, unit: sheet.unit, measure, more }),
    placeholderData: keepPreviousData,
  })
  return (
    <section className="sheet">
      <h2>{t('assessment.whatIf')}</h2>
      <div className="assessment-controls">
        <p>
          <label htmlFor={`${ids}-measure`}>{t('assessment.measure')}</label>
          <Select<Measure>
            id={`${ids}-measure`}
            popupMatchSelectWidth={false}
            value={measure}
            options={choices.map((value) => ({ value, label: MEASURES[value][language] }))}
            onChange={setMeasure}
          />
        </p>
        <p>
          <label htmlFor={`${ids}-more`}>{t('assessment.more')}</label>
          <InputNumber
            id={`${ids}-more`}
            min={-1_000_000}
            max={1_000_000}
            step={100}
            value={more}
            onChange={(value) => setMore(value ?? 0)}
          />
        </p>
      </div>
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <p aria-live="polite">
          <strong>
            {t('assessment.becomes', {
              before: printPoints(data.before.total),
              after: printPoints(data.after.total),
              rankBefore: data.before.rank,
              rankAfter: data.after.rank,
            })}
          </strong>
          <br />
          {data.passed.length === 0
            ? t('assessment.passesNobody')
            : t('assessment.passes', {
                names: data.passed.map((name) => name[language]).join(language === 'zh' ? '、' : ', '),
              })}
          <br />
          {data.toPassNext === null
            ? t('assessment.isFirst')
            : data.toPassNext.more === null
              ? t('assessment.noneToPass', { name: data.toPassNext.name[language] })
              : t('assessment.toPass', {
                  name: data.toPassNext.name[language],
                  more: data.toPassNext.more.toLocaleString('en'),
                })}
        </p>
      )}
      <p className="soft">{t('assessment.whatIfNote')}</p>
    </section>
  )
}
