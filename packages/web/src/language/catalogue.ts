import { annexMessages } from '../features/annexes/messages.ts'
import { assessmentMessages } from '../features/assessment/messages.ts'
import { workMessages } from '../features/assignments/messages.ts'
import { batchMessages } from '../features/batches/messages.ts'
import { bulletinsMessages } from '../features/bulletins/messages.ts'
import { contactMessages } from '../features/contacts/messages.ts'
import { correctionMessages } from '../features/corrections/messages.ts'
import { dispatchMessages } from '../features/dispatch/messages.ts'
import { documentMessages } from '../features/documents/messages.ts'
import { evidenceMessages } from '../features/evidence/messages.ts'
import { feedHitsMessages } from '../features/feeds/feedHitsMessages.ts'
import { feedMessages } from '../features/feeds/messages.ts'
import { followUpMessages } from '../features/follow-ups/messages.ts'
import { forecastMessages } from '../features/forecast/messages.ts'
import { helpMessages } from '../features/help/messages.ts'
import { importMessages } from '../features/imports/messages.ts'
import { keyListMessages } from '../features/key-list/messages.ts'
import { leadMessages } from '../features/leads/messages.ts'
import { matchingMessages } from '../features/matching/messages.ts'
import { mergeMessages } from '../features/merges/messages.ts'
import { modelMessages } from '../features/models/messages.ts'
import { nightlyMessages } from '../features/nightly/messages.ts'
import { orderMessages } from '../features/orders/messages.ts'
import { organisationMessages } from '../features/organisation/messages.ts'
import { overviewMessages } from '../features/overview/messages.ts'
import { peopleMessages } from '../features/people/messages.ts'
import { pictureMessages } from '../features/pictures/messages.ts'
import { placeMessages } from '../features/places/messages.ts'
import { projectMessages } from '../features/projects/messages.ts'
import { proofMessages } from '../features/proof/messages.ts'
import { qualityMessages } from '../features/quality/messages.ts'
import { refusalMessages } from '../features/refusals/messages.ts'
import { reportMessages } from '../features/reports/messages.ts'
import { reviewMessages } from '../features/review/messages.ts'
import { scheduleMessages } from '../features/schedule/messages.ts'
import { supervisionMessages } from '../features/supervision/messages.ts'
import { composedMessages } from '../features/tables/messages.ts'
import { visitMessages } from '../features/visits/messages.ts'
import { worksheetMessages } from '../features/worksheets/messages.ts'
import { feedbackMessages } from '../feedback/messages.ts'
import { figureMessages } from '../figures/messages.ts'
import { frameMessages } from '../frame/messages.ts'
import { sessionMessages } from '../session/messages.ts'
import { tableMessages } from '../tables/messages.ts'
import { fill, type Language, type Messages, type ParametersOf, type ParameterValue } from './message.ts'

/** Every message of the pages; a room is one entry here, so that no two rooms can claim one key. */
export const catalogue = {
  frame: frameMessages,
  session: sessionMessages,
  feedback: feedbackMessages,
  figures: figureMessages,
  tables: tableMessages,
  overview: overviewMessages,
  work: workMessages,
  imports: importMessages,
  matching: matchingMessages,
  review: reviewMessages,
  models: modelMessages,
  leads: leadMessages,
  merges: mergeMessages,
  visits: visitMessages,
  evidence: evidenceMessages,
  contacts: contactMessages,
  corrections: correctionMessages,
  orders: orderMessages,
  'follow-ups': followUpMessages,
  worksheets: worksheetMessages,
  batches: batchMessages,
  refusals: refusalMessages,
  'key-list': keyListMessages,
  schedule: scheduleMessages,
  dispatch: dispatchMessages,
  documents: documentMessages,
  people: peopleMessages,
  places: placeMessages,
  feeds: feedMessages,
  feedHits: feedHitsMessages,
  projects: projectMessages,
  proof: proofMessages,
  organisation: organisationMessages,
  nightly: nightlyMessages,
  reports: reportMessages,
  quality: qualityMessages,
  annexes: annexMessages,
  composed: composedMessages,
  assessment: assessmentMessages,
  bulletins: bulletinsMessages,
  forecast: forecastMessages,
  pictures: pictureMessages,
  supervision: supervisionMessages,
  help: helpMessages,
} as const

type Catalogue = typeof catalogue
type Room = keyof Catalogue

/** The key of a message, `room.key`. */
export type MessageKey = { [R in Room]: `${R}.${keyof Catalogue[R] & string}` }[Room]

type TextOf<K extends MessageKey> = K extends `${infer R extends Room}.${infer Key}`
  ? Key extends keyof Catalogue[R]
    ? Catalogue[R][Key] extends { zh: infer Text extends string }
      ? Text
      : never
    : never
  : never

/** The arguments after the key: none for a plain sentence, one object with every parameter otherwise. */
export type MessageArguments<K extends MessageKey> = [ParametersOf<TextOf<K>>] extends [never]
  ? []
  : [parameters: Record<ParametersOf<TextOf<K>>, ParameterValue>]

const rooms: Readonly<Record<string, Messages>> = catalogue

/**
 * The sentence behind a key in one language.
 *
 * @example messageText('zh', 'tables.loaded', { count: 200 })
 */
export function messageText<K extends MessageKey>(
  language: Language,
  key: K,
  ...[parameters]: MessageArguments<K>
): string {
  const dot = key.indexOf('.')
  const message = rooms[key.slice(0, dot)]?.[key.slice(dot + 1)]
  return message === undefined ? key : fill(message[language], parameters ?? {})
}

/** Translates a key into the reader's language. */
export type Translate = <K extends MessageKey>(key: K, ...parameters: MessageArguments<K>) => string
