export {
  type Forecast,
  type ForecastAnswer,
  type ForecastQuestion,
  forecastOf,
  LEAST_VALUES,
  type NoForecast,
} from './forecast.ts'
