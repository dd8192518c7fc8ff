import type { RefusalTable } from './refusal-table.ts'

/** Refusals of the forecast room. */
export const forecastRefusals = {
  'indicator-unknown': {
    status: 404,
    zh: '没有可预测的指标 {indicator}。可用：{known}。',
    en: 'There is no indicator {indicator} to forecast. There are: {known}.',
  },
  'forecast-over': {
    status: 422,
    zh: '预测截止日 {until} 不晚于 {asOf}，没有可以预测的时间。',
    en: 'The forecast would end on {until}, not after {asOf}: there is no time to foretell.',
  },
} as const satisfies RefusalTable
