import { z } from 'zod'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useKeyListAct } from './useKeyListAct.ts'

const doneSchema = z.object({ number: z.number() })

/** Does one act of the receiver on a hand-over. */
export function useHandoverAct(number: number, act: string, onDone: () => void) {
  const { t } = useLanguage()
  return useKeyListAct(doneSchema, `/key-list/${number}/${act}`, { said: () => t('key-list.done'), onDone })
}
