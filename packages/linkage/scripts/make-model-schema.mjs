/**
 * Makes linkage-model.schema.json, the JSON Schema of a linkage model, from src/model/model-schema.ts:
 *
 *   node packages/linkage/scripts/make-model-schema.mjs && npx biome format --write packages/linkage/linkage-model.schema.json
 */
import { writeFileSync } from 'node:fs'
import { modelJsonSchema } from '../src/model/model-schema.ts'

const file = new URL('../linkage-model.schema.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(modelJsonSchema(), null, 2)}\n`)
