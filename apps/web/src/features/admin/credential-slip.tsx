import { useEffect, useState } from 'react'
import { Dialog } from '../../components/dialog.tsx'
import { useWords } from '../../lib/locale.tsx'

/** A made-up password on its way to its owner: shown once, kept nowhere. */
export type Slip = { readonly name: string; readonly unit: string | null; readonly userName: string; readonly password: string }

type Props = { readonly slips: readonly Slip[]; readonly onClose: () => void }

/** The credentials to be handed over: copied or printed as slips to be cut apart. They are gone once this is closed. */
export const SlipDialog = ({ slips, onClose }: Props) => {
  const { t } = useWords()
  const [isCopied, setIsCopied] = useState(false)
  const address = window.location.origin
  useEffect(() => {
    // Printed, the slips are alone on the sheet.
    document.body.classList.add('printing-slips')
    return () => document.body.classList.remove('printing-slips')
  }, [])
  const copy = async () => {
    const lines = slips.map(({ name, unit, userName, password }) => [unit, name, userName, password].filter(Boolean).join('\t'))
    await navigator.clipboard.writeText(lines.join('\n'))
    setIsCopied(true)
  }
  return (
    <Dialog className="modal modal-wide slips" title={t('admin.slip.title', { count: slips.length })} onClose={onClose}>
      <p className="slips-note">{t('admin.slip.once')}</p>
      <ul className="slip-list">
        {slips.map(({ name, unit, userName, password }) => (
          <li key={userName} className="slip">
            <p className="slip-name">
              {name}
              {unit && <span className="unit">{unit}</span>}
            </p>
            <dl>
              <dt>{t('sign-in.user-name')}</dt>
              <dd>{userName}</dd>
              <dt>{t('admin.slip.password')}</dt>
              <dd className="slip-password">{password}</dd>
            </dl>
            <p className="slip-help">{t('admin.slip.help', { address })}</p>
          </li>
        ))}
      </ul>
      <div className="form-foot">
        {navigator.clipboard && (
          <button type="button" className="button" onClick={() => void copy()}>
            {t(isCopied ? 'admin.slip.copied' : 'admin.slip.copy')}
          </button>
        )}
        <button type="button" className="button" onClick={() => window.print()}>
          {t('admin.slip.print')}
        </button>
        <button type="button" className="button button-primary" onClick={onClose}>
          {t('admin.slip.done')}
        </button>
      </div>
    </Dialog>
  )
}
