import { GDP_SUPPORTS, type GdpSupport, roundTo, STAGE_MONTHS } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ConflictButton } from '../../components/conflict-button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/fields.tsx'
import { Form } from '../../components/form.tsx'
import { call } from '../../lib/call.ts'
import { catalogueQuery } from '../../lib/catalogue-query.ts'
import type { GdpBoardView } from '../../lib/projection-queries.ts'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import { numberIn } from './number-in.ts'
import { useGdpWords } from './use-gdp-words.ts'

const weightIn = (text: string): number => Math.max(0, numberIn(text) ?? 0)

/** What carries GDP in a year and how much of it. The usual indicators are offered; one without a weight is not taken. */
export const DeclareDialog = ({ view, onClose }: { view: GdpBoardView; onClose: () => void }) => {
  const { t, sector } = useGdpWords()
  const { data: catalogue = [] } = useQuery(catalogueQuery)
  const { year, version, board } = view
  const declared = new Map<string, GdpSupport>(board.rows.map((row) => [row.indicator, row]))
  const offered = [...GDP_SUPPORTS, ...board.rows.filter(({ indicator }) => !GDP_SUPPORTS.some((one) => one.indicator === indicator))]
  const [weights, setWeights] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(offered.map(({ indicator }) => [indicator, String(declared.get(indicator)?.weight ?? '')])),
  )
  const [targets, setTargets] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      offered.flatMap(({ indicator }) =>
        STAGE_MONTHS.map((stage) => [`${indicator} ${stage}`, String(declared.get(indicator)?.stageTargets[stage] ?? '')]),
      ),
    ),
  )
  const targetsOf = (indicator: string): GdpSupport['stageTargets'] =>
    Object.fromEntries(
      STAGE_MONTHS.flatMap((stage) => {
        const growth = numberIn(targets[`${indicator} ${stage}`] ?? '')
        return growth === null ? [] : [[stage, growth]]
      }),
    )
  const [basis, setBasis] = useState(() => board.rows.find((row) => row.basis !== null)?.basis ?? '')
  const total = roundTo(
    Object.values(weights).reduce((sum, text) => sum + weightIn(text), 0),
    4,
  )
  const action = useAction({
    run: (supports: readonly GdpSupport[]) => call('setGdpSupport', { year: String(year) }, {}, { supports: [...supports] }, { version }),
    changes: [FEATURE.projection],
    done: (saved) => t('gdp.declare-saved', { year, version: saved.version }),
  })
  const save = () => {
    const supports = offered.flatMap(({ sector: of, indicator }): readonly GdpSupport[] => {
      const weight = weightIn(weights[indicator] ?? '')
      return weight === 0
        ? []
        : [{ sector: of, indicator, weight, basis: basis.trim() === '' ? null : basis.trim(), stageTargets: targetsOf(indicator) }]
    })
    action.mutate(supports, { onSuccess: onClose })
  }
  return (
    <Dialog className="modal declare-dialog" title={t('gdp.declare-title', { year })} onClose={onClose}>
      <Form
        onSubmit={save}
        submit={t('gdp.declare-save')}
        isBusy={action.isPending}
        error={action.error}
        aside={<ConflictButton error={action.error} changes={FEATURE.projection} onLoaded={() => action.reset()} />}
      >
        <p className="form-hint">{t('gdp.declare-hint')}</p>
        <table className="plain-table declare-table">
          <caption className="aside">{t('gdp.declare-title', { year })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('gdp.indicator')}</th>
              <th scope="col" className="end">
                {t('gdp.weight')}
              </th>
              {STAGE_MONTHS.map((stage) => (
                <th key={stage} scope="col" className="end">
                  {t(`gdp.stage.${stage}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {offered.map(({ indicator, sector: of }) => {
              const name = catalogue.find(({ code }) => code === indicator)?.name ?? indicator
              return (
                <tr key={indicator}>
                  <th scope="row">
                    {name} <span className="unit">{sector(of)}</span>
                  </th>
                  <td className="end">
                    <input
                      className="field"
                      inputMode="decimal"
                      autoComplete="off"
                      maxLength={8}
                      aria-label={`${name} ${t('gdp.weight')}`}
                      value={weights[indicator]}
                      onChange={({ target }) => setWeights((before) => ({ ...before, [indicator]: target.value }))}
                    />
                  </td>
                  {STAGE_MONTHS.map((stage) => (
                    <td key={stage} className="end">
                      <input
                        className="field"
                        inputMode="decimal"
                        autoComplete="off"
                        maxLength={8}
                        aria-label={`${name} ${t(`gdp.stage.${stage}`)}`}
                        value={targets[`${indicator} ${stage}`]}
                        onChange={({ target }) => setTargets((before) => ({ ...before, [`${indicator} ${stage}`]: target.value }))}
                      />
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
        <p role="status">{t('gdp.declare-total', { total })}</p>
        <TextField name="basis" label={t('gdp.basis')} hint={t('gdp.basis-hint')} value={basis} onChange={setBasis} />
      </Form>
    </Dialog>
  )
}
