export {
  type GeneratedCity,
  type GenerationOptions,
  type GenerationProgress,
  generateCity,
} from './generate-city.ts'
export { type City, readCity } from './input/city.ts'
export * from './story/index.ts'
