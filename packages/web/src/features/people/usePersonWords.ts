import { CONTACT_NEEDS, PERSON_STEPS, type PersonStep } from '@kuomian/campaign'
import type { PersonRow } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { peopleFiguresQuery } from './peopleQueries.ts'

/** Titles of lists, and a next step with its subject, in the reader's language. */
export function usePersonWords() {
  const { t, pick } = useLanguage()
  const { data } = useQuery(peopleFiguresQuery({}))
  const titleOf = (code: string): string => {
    const list = data?.lists.find((one) => one.code === code)
    return list === undefined ? code : pick(list.title)
  }
  const stepOf = ({
    step,
    stepSubject,
  }: {
    step: PersonStep
    stepSubject: PersonRow['stepSubject']
  }): string => {
    const title = pick(PERSON_STEPS[step])
    const need = Object.entries(CONTACT_NEEDS).find(([code]) => code === stepSubject)?.[1]
    return need === undefined ? title : t('people.subject', { step: title, subject: pick(need) })
  }
  return { titleOf, stepOf, lists: data?.lists ?? [] }
}
