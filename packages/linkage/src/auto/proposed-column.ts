import type { ColumnKind, FeatureRef } from '../model/feature.ts'
import type { Column } from '../model/model.ts'
import type { Meaning } from './meaning.ts'
import type { ColumnProfile } from './profile.ts'

/** A column of the model to be, with what was found in it. */
export type ProposedColumn = {
  column: Column
  meaning: Meaning
  /** The columns of the tables that it is made of; in one table both are the same. */
  left: ColumnProfile
  right: ColumnProfile
  /** Positions in the tables' samples; several where the column joins cells. */
  at: { left: readonly number[]; right: readonly number[] }
  /** Values are mostly Chinese characters. */
  han: boolean
  /** Share of the pairs of records in which neither value is missing. */
  filled: number
  /** Distinct values of the poorer side that the other has too; 1 in one table. */
  overlap: number
  /** Probability that two records drawn at random have one value. */
  chance: number
}

/** A feature of the column. @example feature(column, 'fold') // 'name.fold' */
export const feature = ({ column }: ProposedColumn, name: string): FeatureRef => `${column.name}.${name}`

/** The cells that make up the column in a sampled row, a blank between. */
export const cellsOf = (row: readonly string[], at: readonly number[]): string =>
  at.length === 1
    ? (row[at[0] ?? 0] ?? '')
    : at
        .map((place) => row[place] ?? '')
        .filter((cell) => cell !== '')
        .join(' ')

const KIND_OF: Readonly<Record<Meaning, ColumnKind>> = {
  'resident-id': 'resident-id',
  'org-code': 'org-code',
  identifier: 'code',
  phone: 'phone',
  email: 'text',
  web: 'text',
  'birth-date': 'date',
  date: 'date',
  year: 'number',
  month: 'number',
  day: 'number',
  'full-name': 'person-name',
  'given-name': 'person-name',
  'middle-name': 'person-name',
  surname: 'person-name',
  'whole-name': 'person-name',
  organisation: 'company-name',
  address: 'address',
  street: 'address',
  'street-number': 'code',
  place: 'text',
  region: 'text',
  postcode: 'code',
  sex: 'category',
  title: 'text',
  people: 'text',
  text: 'text',
  price: 'number',
  number: 'number',
  category: 'text',
  'row-key': 'code',
  truth: 'code',
  origin: 'category',
}

/** The kind of a column that is about this. */
export const kindFor = (meaning: Meaning): ColumnKind => KIND_OF[meaning]
