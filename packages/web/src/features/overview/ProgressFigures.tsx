import type { DistrictProgress, Overview } from '@kuomian/contract'
import { Amount } from '../../figures/Amount.tsx'
import { CountPair } from '../../figures/CountPair.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { formatCount, formatMonth, formatRate } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** The figures of the city or of one district, each with what it is measured by; a district's with its place. */
export function ProgressFigures({
  title,
  progress,
  overview,
  isCity = false,
}: {
  title: string
  progress: Overview['city'] & Partial<Pick<DistrictProgress, 'rank'>>
  overview: Overview
  isCity?: boolean
}) {
  const { language, t } = useLanguage()
  const { issued, inspected, payers, plan, rank } = progress
  const { ledgerMonth, construction, districts } = overview
  const rate = (done: number, all: number, decimals = 1) => formatRate(done, all, decimals) ?? '—'
  const place = (value: number | null) => (value === null ? '—' : String(value))

  return (
    <section className="sheet overview-figures" aria-label={title}>
      <h2>{title}</h2>
      <Figure
        label={t('overview.inspected')}
        note={
          <>
            {t('overview.inspectedNote', {
              units: rate(inspected.units, issued.units),
              persons: rate(inspected.persons, issued.persons),
            })}
            {rank !== undefined && (
              <>
                <br />
                {t('overview.rank', {
                  units: place(rank.units),
                  persons: place(rank.persons),
                  count: districts.length,
                })}
              </>
            )}
          </>
        }
      >
        <CountPair {...inspected} />
      </Figure>
      <Figure
        label={t('overview.left')}
        note={t('overview.leftNote', { units: issued.units, persons: issued.persons })}
      >
        <CountPair units={issued.units - inspected.units} persons={issued.persons - inspected.persons} />
      </Figure>
      <Figure
        label={
          ledgerMonth === null
            ? t('overview.payersNone')
            : t('overview.payers', { month: formatMonth(language, ledgerMonth) })
        }
        note={
          <>
            {planNote(payers, plan)}
            {rank?.payers != null && ` · ${t('overview.payersRank', { rank: rank.payers })}`}
          </>
        }
      >
        {ledgerMonth === null ? <Amount value="not-applicable" /> : <Persons value={payers} />}
      </Figure>
      {isCity && (
        <Figure
          label={t('overview.construction')}
          note={planNote(construction.insured, construction.plan, 2)}
        >
          <Persons value={construction.insured} />
        </Figure>
      )}
    </section>
  )

  function planNote(done: number | null, planned: number | null, decimals = 1): string {
    if (done === null) return planned === null ? t('overview.noLedger') : formatPlan(planned)
    if (planned === null) return t('overview.noPlan')
    const facts = { rate: rate(done, planned, decimals), plan: planned }
    return done > planned
      ? t('overview.payersAbove', { ...facts, surplus: done - planned })
      : t('overview.payersNote', { ...facts, gap: planned - done })
  }

  function formatPlan(planned: number): string {
    return t('overview.planOnly', { plan: formatCount(planned) })
  }
}

function Persons({ value }: { value: number | null }) {
  const { t } = useLanguage()
  return (
    <>
      <Amount value={value} /> {value !== null && <span className="unit">{t('figures.persons')}</span>}
    </>
  )
}
