import { z } from 'zod'

/** A word or sentence in both languages, as the server says it: what models and evidence are called is data that no page knows. */
export const bilingualSchema = z.object({ zh: z.string(), en: z.string() })
export type Bilingual = z.infer<typeof bilingualSchema>
