import { printPoints } from '@kuomian/campaign'
import type { Assessment } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Segmented, Select } from 'antd'
import { useId } from 'react'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { StateMark } from '../../feedback/StateMark.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { type AssessmentQuestion, assessmentQuery } from './assessmentQuery.ts'
import { EditionBar } from './EditionBar.tsx'
import { RankingTable } from './RankingTable.tsx'
import { Rulings } from './Rulings.tsx'
import { SchemeSheet } from './SchemeSheet.tsx'
import { ScoreSheet } from './ScoreSheet.tsx'
import { WhatIf } from './WhatIf.tsx'
import './assessment.css'

const route = getRouteApi('/signed-in/assessment')

/** Who is ahead this quarter, who is slow, and how it was reckoned. */
export function AssessmentPage() {
  const { t } = useLanguage()
  const { quarter, source, unit, edition } = route.useSearch()
  const { change } = useAddressSearch()
  const question: AssessmentQuestion = {
    quarter,
    source,
    // Who asks for one source of figures asks how they are now.
    edition: edition ?? (source === undefined ? 'latest' : 'live'),
  }
  const { data, error, refetch } = useQuery(assessmentQuery(question))
  const sheet = data?.sheets.find((one) => one.unit === unit)
  return (
    <>
      <PageHeading
        title={t('assessment.title')}
        question={t('assessment.question')}
        answer={data !== undefined && <Answer assessment={data} />}
        acts={<Link to="/forecast">{t('forecast.title')}</Link>}
      />
      <Controls assessment={data} source={source ?? 'computed'} />
      {data !== undefined && <EditionBar assessment={data} />}
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <TableSkeleton />}
      {sheet !== undefined && (
        <div className="assessment-unit">
          <ScoreSheet sheet={sheet} onClose={() => change({ unit: undefined })} />
          <WhatIf key={sheet.unit} sheet={sheet} question={question} />
        </div>
      )}
      {data !== undefined && (
        <section className="sheet">
          <header className="assessment-head">
            <h2>{t('assessment.ranking')}</h2>
            <span className="soft">
              {data.provisional && <StateMark state="due">{t('assessment.provisional')}</StateMark>}{' '}
              {t('assessment.asOf', { asOf: data.asOf, knownAt: data.knownAt })}{' '}
              {data.source === 'computed' && (
                <Link
                  className="not-on-paper"
                  to="/tables/$code"
                  params={{ code: 'indicators' }}
                  search={{ asOf: data.asOf, knownAt: data.knownAt }}
                >
                  {t('assessment.figures')}
                </Link>
              )}
            </span>
          </header>
          <RankingTable assessment={data} onOpen={(opened) => change({ unit: opened.unit })} />
        </section>
      )}
      {data !== undefined && <Rulings assessment={data} />}
      <SchemeSheet />
    </>
  )
}

function Answer({ assessment: { sheets } }: { assessment: Assessment }) {
  const { t, language } = useLanguage()
  const [first] = sheets
  const slow = sheets.filter((sheet) => sheet.slow.length > 0)
  if (first === undefined) return null
  return (
    <div className="assessment-figures">
      <Figure label={t('assessment.first')} note={printPoints(first.total)}>
        {first.name[language]}
      </Figure>
      <Figure
        label={t('assessment.slow')}
        note={slow.map(({ name }) => name[language]).join(language === 'zh' ? '、' : ', ')}
      >
        {slow.length} <small>{t('assessment.units', { count: slow.length })}</small>
      </Figure>
      <Figure label={t('assessment.scored')} note={t('assessment.ofHundred')}>
        {printPoints(first.scoredOf)}
      </Figure>
    </div>
  )
}

function Controls({
  assessment,
  source,
}: {
  assessment: Assessment | undefined
  source: 'computed' | 'published'
}) {
  const { t } = useLanguage()
  const { change } = useAddressSearch()
  const ids = useId()
  return (
    <div className="assessment-controls not-on-paper">
      <p>
        <label htmlFor={`${ids}-quarter`}>{t('assessment.quarter')}</label>
        <Select<string>
          id={`${ids}-quarter`}
          popupMatchSelectWidth={false}
          value={assessment?.quarter ?? null}
          options={(assessment?.quarters ?? []).map((value) => ({ value, label: value }))}
          onChange={(value) => change({ quarter: value, edition: undefined })}
        />
      </p>
      <p>
        <span id={`${ids}-source`}>{t('assessment.source')}</span>
        <Segmented<'computed' | 'published'>
          aria-labelledby={`${ids}-source`}
          value={source}
          options={(['computed', 'published'] as const).map((value) => ({
            value,
            label: t(`assessment.${value}`),
          }))}
          onChange={(value) =>
            change({ source: value === 'computed' ? undefined : value, edition: undefined })
          }
        />
      </p>
    </div>
  )
}
