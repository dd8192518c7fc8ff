import '../api/withoutGeneratedCode.ts'
import './demand.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { installTokens } from '../theme/installTokens.ts'
import { DemandApp } from './DemandApp.tsx'

installTokens(document.documentElement)
document.documentElement.style.setProperty('--font', 'system-ui, sans-serif')
const root = document.getElementById('root')
if (root === null) throw new Error('demand.html has no #root')

createRoot(root).render(
  <StrictMode>
    <DemandApp number={new URLSearchParams(location.search).get('n') ?? ''} />
  </StrictMode>,
)
