export { CELLS, courseOf, generateCells, nameOf, type Cell } from './cells';
export { expectationOf, type Expectation } from './expectations';
export { POSITIONS, type Course } from './positions';
export { MatrixReport } from './report';
export { runCell, type CellResult } from './runCell';
export type { ItemEnd } from './outcome';
