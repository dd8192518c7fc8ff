import { useCallback } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'

/** How an officer of a district is called: the reader is told which one he is; null is nobody. */
export function useOfficerName(
  officers: readonly { officerId: number | null; name: string | null }[],
): (id: number | null) => string {
  const { t } = useLanguage()
  const { user } = useSession()
  return useCallback(
    (id: number | null) => {
      if (id === null) return t('work.nobody')
      const name = officers.find(({ officerId }) => officerId === id)?.name ?? t('work.goneOfficer')
      return String(id) === user.id ? t('work.own', { name }) : name
    },
    [t, officers, user.id],
  )
}
