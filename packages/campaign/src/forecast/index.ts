export {
  type Forecast,
  type ForecastAnswer,
  type ForecastQuestion,
  forecastOf,
  type NoForecast,
} from './forecast.ts'
export { type ModelTest, type Outlook, type OutlookPoint, outlookOf, type PastForecast } from './outlook.ts'
export { LEAST_VALUES } from './projection.ts'
