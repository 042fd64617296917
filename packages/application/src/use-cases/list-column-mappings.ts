import type { StoredColumnMapping } from '../ports/column-mapping-store.ts'
import type { Caller, MappingPorts } from './context.ts'

/** The column mappings that hold in the space now, newest first; they quote headings of reports, so only who sees every report sees them. */
export const listColumnMappings = async (ports: MappingPorts, caller: Caller): Promise<readonly StoredColumnMapping[]> =>
  caller.sight?.internal ? ports.unitOfWork.run(caller.spaceId, (tx) => ports.mappings.listMappings(tx)) : []
