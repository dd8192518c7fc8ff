export { FIGURE_MOVES, type FigureMove, figureMove, type KeptFigure } from './figure-move.ts'
export { type DistrictFacts, type Proposal, proposeDistricts } from './propose.ts'
export { questionsFor } from './questions.ts'
