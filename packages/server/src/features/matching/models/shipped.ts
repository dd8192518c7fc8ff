import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LinkSubject } from '@kuomian/contract'
import { type LinkageModel, parseModel } from '@kuomian/linkage'

const files: Readonly<Record<LinkSubject, string>> = {
  employer: 'employers.json',
  person: 'persons.json',
}

/** The model that the program comes with, as it is before any run has learned. */
export function shippedModel(subject: LinkSubject): LinkageModel {
  return parseModel(JSON.parse(readFileSync(join(import.meta.dirname, files[subject]), 'utf8')))
}
