import { ADMIN_ROLES, RELEASES, type Release, ROLES, type Role } from '@gangmu/domain'
import { useWords } from '../lib/locale.tsx'
import { Field } from './form.tsx'

type Props = {
  readonly release: Release
  readonly audience: readonly Role[]
  readonly onRelease: (release: Release) => void
  readonly onAudience: (audience: readonly Role[]) => void
}

/** Administrators read no business data, whoever names them. */
const READERS = ROLES.filter((role) => !ADMIN_ROLES.includes(role))

/** How far something may be seen, and by which roles where that is limited. */
export const ReleaseFields = ({ release, audience, onRelease, onAudience }: Props) => {
  const { t } = useWords()
  const toggle = (role: Role) => onAudience(audience.includes(role) ? audience.filter((other) => other !== role) : [...audience, role])
  return (
    <>
      <Field name="release" label={t('data.released')}>
        {(control) => (
          <select {...control} className="field" value={release} onChange={({ target }) => onRelease(target.value as Release)}>
            {RELEASES.map((each) => (
              <option key={each} value={each}>
                {t(`release.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {release === 'limited' && (
        <Field name="audience" label={t('data.release-audience')}>
          {({ id: _, ...control }) => (
            <fieldset {...control} className="role-choice">
              <legend className="aside">{t('data.release-audience')}</legend>
              {READERS.map((role) => (
                <label key={role} className="form-check">
                  <input type="checkbox" checked={audience.includes(role)} onChange={() => toggle(role)} /> {t(`role.${role}`)}
                </label>
              ))}
            </fieldset>
          )}
        </Field>
      )}
    </>
  )
}
