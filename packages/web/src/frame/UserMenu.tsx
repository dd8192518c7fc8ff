import { UserOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { useSession } from '../session/useSession.ts'
import { useSignOut } from '../session/useSignOut.ts'

/** Who is signed in, and the way out. */
export function UserMenu({ onShowShortcuts }: { onShowShortcuts: () => void }) {
  const { t } = useLanguage()
  const { user } = useSession()
  const signOut = useSignOut()
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', type: 'group', label: `${user.name} · ${t(`session.${user.role}`)}` },
          { key: 'shortcuts', label: t('frame.shortcuts'), onClick: onShowShortcuts },
          ...(user.role === 'district'
            ? [{ key: 'phone', label: <a href="/phone">{t('frame.phonePage')}</a> }]
            : []),
          { type: 'divider' },
          { key: 'sign-out', label: t('session.signOut'), onClick: () => signOut.mutate() },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={t('frame.userMenu', { name: user.name })}>
        <span className="frame-user-name">{user.name}</span>
      </Button>
    </Dropdown>
  )
}
