export { FORECAST_COLUMNS, forecastRows } from './forecast-rows.ts'
export { forecastRoutes } from './routes.ts'
export { viewForecast } from './view-forecast.ts'
