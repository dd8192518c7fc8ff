import '../api/withoutGeneratedCode.ts'
import './phone.css'
import './forms.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { installTokens } from '../theme/installTokens.ts'
import { prepareInstall } from './install.ts'
import { chooseKeeper } from './keep/chooseKeeper.ts'
import { holdAlone } from './keep/holdAlone.ts'
import { PhoneApp } from './PhoneApp.tsx'
import { createPhone } from './phone.ts'
import { PhoneContext } from './usePhone.ts'

installTokens(document.documentElement)
document.documentElement.style.setProperty('--font', 'system-ui, sans-serif')
const root = document.getElementById('root')
if (root === null) throw new Error('phone.html has no #root')

const phone = createPhone(await chooseKeeper())
const begin = () => void phone.start()
const yielded = () => phone.state.set({ phase: 'elsewhere' })

createRoot(root).render(
  <StrictMode>
    <PhoneContext value={phone}>
      <PhoneApp
        onTakeOver={() => holdAlone({ steal: true, onHeld: () => location.reload(), onLost: yielded })}
      />
    </PhoneContext>
  </StrictMode>,
)

holdAlone({ steal: false, onHeld: begin, onLost: yielded })
prepareInstall()
addEventListener('online', () => phone.post.hurry())
addEventListener('visibilitychange', () => document.visibilityState === 'visible' && phone.post.hurry())
addEventListener('beforeunload', (event) => {
  // What has no room on the device dies with the page: the browser asks first.
  if (phone.state.get().unsaved.size > 0 || phone.hasUnsentInMemory()) event.preventDefault()
})
setInterval(() => void phone.look(), 60_000)
