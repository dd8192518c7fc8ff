import type { LinkageModel } from '../../model/model.ts'

/** The headers of made-up persons. */
export const PERSON_HEADERS = ['姓名', '身份证号', '手机', '单位'] as const

/** Persons by name, ID number, phone and employer, with weights that fit any people. */
export const PERSONS: LinkageModel = {
  format: 'kuomian-linkage/1',
  name: 'persons',
  columns: [
    { name: 'name', kind: 'person-name', left: ['姓名'] },
    { name: 'id', kind: 'resident-id', left: ['身份证号'] },
    { name: 'phone', kind: 'phone', left: ['手机'] },
    { name: 'firm', kind: 'company-name', left: ['单位'] },
  ],
  comparisons: [
    {
      name: 'name',
      levels: [
        { name: 'same', when: { equal: 'name.fold' }, frequency: 'name.fold', m: 0.85, u: 0.003 },
        { name: 'sounds the same', when: { equal: 'name.pinyin' }, m: 0.06, u: 0.005 },
        { name: 'one slip', when: { edit: 'name.fold', atMost: 1 }, m: 0.06, u: 0.02 },
        { name: 'other', when: 'otherwise', m: 0.03, u: 0.972 },
      ],
    },
    {
      name: 'id',
      levels: [
        { name: 'same', when: { equal: 'id' }, m: 0.9, u: 0.000001 },
        {
          name: 'a slip',
          when: {
            any: [
              { nibbles: 'id.packed', atMost: 1 },
              { swappedNibbles: 'id.packed' },
              { holds: 'id.repairs', word: 'id.number' },
            ],
          },
          m: 0.06,
          u: 0.00001,
        },
        { name: 'born the same day', when: { equal: 'id.birth' }, m: 0.02, u: 0.001 },
        { name: 'other', when: 'otherwise', m: 0.02, u: 0.998 },
      ],
    },
    {
      name: 'phone',
      levels: [
        { name: 'shared', when: { overlap: 'phone.numbers' }, m: 0.7, u: 0.001 },
        { name: 'other', when: 'otherwise', m: 0.3, u: 0.999 },
      ],
    },
    {
      name: 'firm',
      levels: [
        { name: 'same', when: { equal: 'firm.key' }, m: 0.5, u: 0.05 },
        { name: 'alike', when: { tokens: 'firm.grams', atLeast: 0.6 }, m: 0.2, u: 0.05 },
        { name: 'other', when: 'otherwise', m: 0.3, u: 0.9 },
      ],
    },
  ],
  blocking: [
    { name: 'id', keys: ['id'] },
    { name: 'phone and surname', keys: ['phone.numbers', 'name.surname'] },
    { name: 'repaired id', keys: [{ slips: 'id.repairs', of: 'id.number' }] },
    { name: 'sound of the name', keys: ['name.pinyin'], split: ['id.birth'] },
    { name: 'surname and birth', keys: ['name.surname', 'id.birth'] },
    { name: 'part of the employer', keys: ['firm.grams'], pairsPerKey: 30 },
  ],
  exactTier: ['id', 'name.fold'],
  prior: 0.001,
  threshold: 0.5,
  resolve: 'one-to-one',
  limits: { pairsPerKey: 1000, pairsPerCluster: 1000 },
}

/** The headers of a made-up list in Latin script. */
export const LIST_HEADERS = ['given', 'surname', 'born', 'address', 'note'] as const

/** A list in Latin script in which records stand twice: names, birth, address and words of a note. */
export const LIST: LinkageModel = {
  format: 'kuomian-linkage/1',
  name: 'list',
  columns: [
    { name: 'given', kind: 'person-name' },
    { name: 'surname', kind: 'person-name' },
    { name: 'born', kind: 'date' },
    { name: 'address', kind: 'address' },
    { name: 'note', kind: 'text' },
  ],
  comparisons: [
    {
      name: 'surname',
      levels: [
        { name: 'same', when: { equal: 'surname' }, frequency: 'surname', m: 0.8, u: 0.01 },
        { name: 'exchanged', when: { crosswise: ['given', 'surname'] }, m: 0.03, u: 0.0001 },
        { name: 'alike', when: { jaroWinkler: 'surname', atLeast: 0.85 }, m: 0.12, u: 0.01 },
        { name: 'other', when: 'otherwise', m: 0.05, u: 0.979 },
      ],
    },
    {
      name: 'given',
      levels: [
        { name: 'same', when: { equal: 'given' }, m: 0.8, u: 0.02 },
        { name: 'two edits', when: { edit: 'given', atMost: 2 }, m: 0.1, u: 0.03 },
        { name: 'other', when: 'otherwise', m: 0.1, u: 0.95 },
      ],
    },
    {
      name: 'born',
      levels: [
        { name: 'same', when: { equal: 'born' }, m: 0.85, u: 0.001 },
        { name: 'day and month exchanged', when: { swappedDate: 'born' }, m: 0.03, u: 0.0002 },
        { name: 'one digit', when: { nibbles: 'born.packed', atMost: 1 }, m: 0.07, u: 0.01 },
        { name: 'other', when: 'otherwise', m: 0.05, u: 0.9888 },
      ],
    },
    {
      name: 'address',
      levels: [
        { name: 'same', when: { equal: 'address' }, m: 0.6, u: 0.001 },
        { name: 'most words', when: { tokens: 'address.tokens', atLeast: 0.6 }, m: 0.3, u: 0.005 },
        { name: 'other', when: 'otherwise', m: 0.1, u: 0.994 },
      ],
    },
    {
      name: 'note',
      levels: [
        { name: 'contained', when: { contained: 'note.tokens', atLeast: 0.8 }, m: 0.4, u: 0.05 },
        { name: 'other', when: 'otherwise', m: 0.6, u: 0.95 },
      ],
    },
  ],
  blocking: [
    { name: 'year and sound', keys: ['born.year', 'surname.sound'] },
    { name: 'word of the address', keys: ['address.tokens'], split: ['born.year'], pairsPerKey: 200 },
    {
      name: 'start of both names',
      keys: [
        { prefix: 'given', length: 2 },
        { prefix: 'surname', length: 3 },
      ],
    },
  ],
  prior: 0.002,
  threshold: 0.5,
  resolve: 'clusters',
  limits: { pairsPerKey: 1000, pairsPerCluster: 1000 },
}
