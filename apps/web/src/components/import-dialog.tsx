import { CallError } from '@gangmu/contract'
import { type ReactNode, useState } from 'react'
import type { Feature } from '../lib/query-keys.ts'
import { useAction } from '../lib/use-action.ts'
import { Dialog } from './dialog.tsx'
import { FileField } from './file-field.tsx'
import { FileProblems } from './file-problems.tsx'
import { Form } from './form.tsx'

type Props<T> = {
  readonly title: string
  readonly help: ReactNode
  readonly accept: readonly string[]
  readonly run: (file: File) => Promise<T>
  readonly changes: readonly Feature[]
  readonly done: (answer: T) => string
  /** Beside the button, where a refusal asks for more than another file. */
  readonly asideOf?: (error: unknown, reset: () => void) => ReactNode
  readonly onClose: () => void
}

/** Takes one file: all of it, or nothing and what is wrong with it by place. */
export const ImportDialog = <T,>({ title, help, accept, run, changes, done, asideOf, onClose }: Props<T>) => {
  const [file, setFile] = useState<File | null>(null)
  const [attempts, setAttempts] = useState(0)
  const action = useAction({
    run: async () => {
      if (file === null) throw new CallError('upload-missing', {}, null)
      return run(file)
    },
    changes,
    done,
  })
  const chooseAgain = () => {
    setFile(null)
    setAttempts(attempts + 1)
  }
  return (
    <Dialog className="modal modal-wide" title={title} onClose={onClose}>
      <Form
        onSubmit={() => action.mutate(undefined, { onSuccess: onClose, onError: chooseAgain })}
        submit={title}
        isBusy={action.isPending}
        error={action.error}
        aside={asideOf?.(action.error, action.reset)}
      >
        <p className="form-hint">{help}</p>
        <FileField key={attempts} accept={accept} onChoose={setFile} />
        <FileProblems error={action.error} />
      </Form>
    </Dialog>
  )
}
