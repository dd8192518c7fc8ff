import { PERSON_OUTCOMES, UNIT_OUTCOMES } from '@kuomian/campaign'
import type { LeadWords, Role } from '@kuomian/contract'
import { type Shortcut, shortcutsFor } from '../../frame/shortcuts.ts'
import { messageText, type Translate } from '../../language/catalogue.ts'
import type { Message } from '../../language/message.ts'
import { glossary } from './glossary/index.ts'
import { helpMessages } from './messages.ts'
import { steps } from './steps.ts'
import { narrowed } from './wordSearch.ts'

const units = Object.entries(UNIT_OUTCOMES).map(([code, outcome]) => ({ code, ...outcome }))
const persons = Object.entries(PERSON_OUTCOMES).map(([code, outcome]) => ({ code, ...outcome }))

/** An employer's outcome as the help shows it. */
export type UnitLine = (typeof units)[number]

/** A person's outcome as the help shows it. */
export type PersonLine = (typeof persons)[number]

const both = ({ zh, en }: Message) => [zh, en]

const inChinese: Translate = (key, ...rest) => messageText('zh', key, ...rest)
const inEnglish: Translate = (key, ...rest) => messageText('en', key, ...rest)
const textsOfShortcut = ({ act, keys }: Shortcut) => [act(inChinese), act(inEnglish), keys.join(' ')]

/**
 * What the page shows of everything when the reader looks for something: every list narrowed, and how many entries are
 * left.
 *
 * @param classes of the running campaign
 */
export function helpContent(question: string, role: Role, classes: Readonly<LeadWords['groups']>) {
  const timesTexts = [helpMessages.timesMeaning, helpMessages.timesExample].flatMap(both)
  const found = {
    steps: narrowed(question, helpMessages.steps, steps[role], ({ title, how }) => [
      ...both(title),
      ...both(how),
    ]),
    times: narrowed(question, helpMessages.times, [timesTexts], (texts) => texts).length > 0,
    glossary: glossary
      .map(({ title, terms }) => ({
        title,
        terms: narrowed(question, title, terms, (term) => [
          term.zh,
          term.identifier,
          term.en,
          ...both(term.meaning),
        ]),
      }))
      .filter(({ terms }) => terms.length > 0),
    classes: narrowed(question, helpMessages.classes, classes, (item) => [item.code, ...both(item)]),
    units: narrowed(question, helpMessages.unitOutcomes, units, ({ code, title, proof }) => [
      code,
      ...both(title),
      ...(proof ? both(helpMessages.proof) : []),
    ]),
    persons: narrowed(question, helpMessages.personOutcomes, persons, ({ code, title }) => [
      code,
      ...both(title),
    ]),
    shortcuts: narrowed(question, inBoth('frame.shortcuts'), shortcutsFor(role), textsOfShortcut),
  }
  const lists = [
    found.steps,
    ...found.glossary.map(({ terms }) => terms),
    found.classes,
    found.units,
    found.persons,
    found.shortcuts,
  ]
  const count = lists.reduce((sum, { length }) => sum + length, found.times ? 1 : 0)
  return { ...found, count }
}

function inBoth(key: 'frame.shortcuts'): Message {
  return { zh: inChinese(key), en: inEnglish(key) }
}
