export { atRank, quantile } from '@/core/forecast/quantile';
