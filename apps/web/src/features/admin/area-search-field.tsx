import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Combobox } from '../../components/combobox.tsx'
import type { ControlProps } from '../../components/form.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { areaOptions } from '../../lib/picker-options.ts'
import { FEATURE } from '../../lib/query-keys.ts'

type Props = { readonly control: ControlProps; readonly value: string | null; readonly onChange: (id: string | null) => void }

/** Any area of the country: the server looks for what is typed, because there are thousands. */
export const AreaSearchField = ({ control, value, onChange }: Props) => {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const { data: found = [] } = useQuery({
    queryKey: [FEATURE.areas, 'search', typed],
    queryFn: async () => (await call('listAreas', {}, { search: typed || null })).areas,
  })
  const { data: chosen } = useQuery({
    queryKey: [FEATURE.areas, 'one', value],
    queryFn: () => call('showArea', { id: value ?? '' }),
    enabled: value !== null,
  })
  const areas = chosen && chosen.id === value && !found.some(({ id }) => id === value) ? [chosen, ...found] : found
  return (
    <Combobox
      control={control}
      options={areaOptions(areas, t)}
      value={value}
      onChange={onChange}
      onType={setTyped}
      placeholder={t('picker.area')}
    />
  )
}
