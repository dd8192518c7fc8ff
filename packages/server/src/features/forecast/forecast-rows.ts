import type { ForecastPart, ForecastView } from '@kuomian/contract'
import type { NamedRow } from '../../rows/index.ts'

/** The columns of a forecast as a list. */
export const FORECAST_COLUMNS = [
  'district',
  'now',
  'plan',
  'likely',
  'low',
  'high',
  'probability',
  'year_end',
  'year_end_low',
  'year_end_high',
  'needed_per_period',
  'error',
  'tested',
  'basis',
] as const

/** The districts in their printed order, the city as the last row. */
export function forecastRows({ city, parts }: ForecastView): NamedRow<(typeof FORECAST_COLUMNS)[number]>[] {
  return [...parts.map((part) => rowOf(part.name.zh, part)), rowOf('全市', city)]
}

function rowOf(district: string, { history, plan, neededPerPeriod, forecast, atYearEnd }: ForecastPart) {
  const said = forecast.state === 'foretold' ? forecast : null
  const yearEnd = atYearEnd ?? forecast
  const later = yearEnd.state === 'foretold' ? yearEnd : null
  return {
    district,
    now: history.at(-1)?.value ?? '未报',
    plan: plan ?? '—',
    likely: said?.likely ?? '—',
    low: said?.low ?? '—',
    high: said?.high ?? '—',
    probability: said?.probability === null || said === null ? '—' : `${said.probability}%`,
    year_end: later?.likely ?? '—',
    year_end_low: later?.low ?? '—',
    year_end_high: later?.high ?? '—',
    needed_per_period: neededPerPeriod ?? '—',
    error: said?.meanAbsoluteError ?? '—',
    tested: said?.tested ?? 0,
    basis: basisOf(forecast),
  }
}

function basisOf(forecast: ForecastPart['forecast']): string {
  switch (forecast.state) {
    case 'foretold':
      return forecast.model.zh
    case 'too-short':
      return `历史太短：${forecast.values}期，至少${forecast.least}期`
    case 'over':
      return '期限已到'
  }
}
