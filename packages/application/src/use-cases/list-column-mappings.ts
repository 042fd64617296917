import type { StoredColumnMapping } from '../ports/column-mapping-store.ts'
import type { Caller, MappingPorts } from './context.ts'

/** The column mappings that hold in the space now, newest first. */
export const listColumnMappings = (ports: MappingPorts, caller: Caller): Promise<readonly StoredColumnMapping[]> =>
  ports.unitOfWork.run(caller.spaceId, (tx) => ports.mappings.listMappings(tx))
