import './lib/fill-in.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/frame.css'
import './styles/menu.css'
import './styles/components.css'
import './styles/table.css'
import './styles/table-stacked.css'
import './styles/reports.css'
import './styles/report.css'
import './styles/mapping.css'
import './styles/account.css'
import './styles/home.css'
import './styles/plans.css'
import './styles/review-text.css'
import './styles/review-list.css'
import './styles/split.css'
import './styles/finding.css'
import './styles/rules.css'
import './styles/joint.css'
import './styles/review.css'
import './styles/checks.css'
import './styles/data.css'
import './styles/warnings.css'
import './styles/admin.css'
import './styles/ledger.css'
import './styles/slips.css'
import './styles/files.css'
import './styles/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
