import type { OrgUnit, RefArea } from '@gangmu/domain'
import { useMemo } from 'react'
import { useWords } from '../lib/locale.tsx'
import { areaOptions, unitOptions } from '../lib/picker-options.ts'
import { Combobox } from './combobox.tsx'
import type { ControlProps } from './form.tsx'

type PickerProps = {
  readonly control?: ControlProps
  readonly label?: string
  readonly value: string | null
  readonly onChange: (id: string | null) => void
  readonly required?: boolean
}

export const UnitPicker = ({ units, ...rest }: PickerProps & { readonly units: readonly OrgUnit[] }) => {
  const { t } = useWords()
  const options = useMemo(() => unitOptions(units, (kind) => t(`unit.kind.${kind}`)), [units, t])
  return <Combobox {...rest} options={options} placeholder={t('picker.unit')} />
}

export const AreaPicker = ({ areas, ...rest }: PickerProps & { readonly areas: readonly RefArea[] }) => {
  const { t } = useWords()
  const options = useMemo(() => areaOptions(areas, t), [areas, t])
  return <Combobox {...rest} options={options} placeholder={t('picker.area')} />
}
