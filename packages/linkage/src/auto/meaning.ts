/**
 * What a column is about. Finer than a {@link ColumnKind}: two columns of kind `person-name` can be a given name and a surname,
 * whose values change places in a careless file.
 */
export const MEANINGS = [
  'resident-id',
  'org-code',
  'identifier',
  'phone',
  'email',
  'web',
  'birth-date',
  'date',
  'year',
  'month',
  'day',
  'full-name',
  'given-name',
  'middle-name',
  'surname',
  'whole-name',
  'organisation',
  'address',
  'street',
  'street-number',
  'place',
  'region',
  'postcode',
  'sex',
  'title',
  'people',
  'text',
  'price',
  'number',
  'category',
  'row-key',
  'truth',
  'origin',
] as const
export type Meaning = (typeof MEANINGS)[number]

/** Meanings that say nothing about whether two records are one: keys of rows, labels of an answer, where a row came from. */
export const LEFT_OUT: ReadonlySet<Meaning> = new Set(['row-key', 'truth', 'origin'])
