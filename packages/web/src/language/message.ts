/** The languages of the pages, Chinese first. */
export type Language = 'zh' | 'en'

/** One sentence in both languages. `{name}` is a parameter; `{name|one|many}` chooses an English word by its number. */
export interface Message {
  readonly zh: string
  readonly en: string
}

/** The messages of one feature, by key. */
export type Messages = Readonly<Record<string, Message>>

type NameOf<Slot extends string> = Slot extends `${infer Name}|${string}` ? Name : Slot

/** The names of the parameters that a sentence uses. */
export type ParametersOf<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}`
  ? NameOf<Slot> | ParametersOf<Rest>
  : never

type SameParameters<M extends Message> = [ParametersOf<M['en']>] extends [ParametersOf<M['zh']>]
  ? [ParametersOf<M['zh']>] extends [ParametersOf<M['en']>]
    ? M
    : { zh: M['zh']; en: `English lacks a parameter: ${ParametersOf<M['zh']>}` }
  : { zh: `Chinese lacks a parameter: ${ParametersOf<M['en']>}`; en: M['en'] }

/**
 * Declares the messages of a feature. A key that lacks a language, or whose two sentences take different parameters,
 * does not compile.
 *
 * @example
 * export const leadMessages = declareMessages({
 *   selected: { zh: '已选 {count} 户', en: '{count} {count|employer|employers} selected' },
 * })
 */
export function declareMessages<const M extends Messages>(
  messages: M & { [K in keyof M]: SameParameters<M[K]> },
): M {
  return messages
}

/** What a parameter may be: a number is grouped by thousands, a text stands as it is. */
export type ParameterValue = string | number

const slot = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g

/**
 * Fills a sentence. A parameter that is missing stays visible as `{name}`, so that a mistake is seen and not swallowed.
 *
 * @example fill('共 {count} 条', { count: 1225558 }) // '共 1,225,558 条'
 */
export function fill(text: string, parameters: Readonly<Record<string, ParameterValue>>): string {
  return text.replace(slot, (whole: string, name: string, one?: string, many?: string) => {
    const value = parameters[name]
    if (value === undefined) return whole
    if (one !== undefined && many !== undefined) return value === 1 ? one : many
    return typeof value === 'number' ? value.toLocaleString('en-US') : value
  })
}
