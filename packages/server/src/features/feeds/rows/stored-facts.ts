import { z } from 'zod'

const text = z.string()

/** What a row of a feed keeps of its facts in the database: no ID number is among them. */
export const storedFactsSchema = z.object({
  employer: z
    .object({
      uscc: text,
      orgCode: text,
      registrationNumber: text,
      nameKey: text,
      name: text,
      address: text,
      phone: text,
      legalPerson: text,
      contact: text,
      district: text,
      addressDistrict: text,
    })
    .nullable(),
  personName: text.nullable(),
})
export type StoredFacts = z.infer<typeof storedFactsSchema>
