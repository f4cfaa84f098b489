export { sampleCaptures } from './sample-captures';
export { sampleDays } from './sample-days';
export { samplePlaces } from './sample-places';
