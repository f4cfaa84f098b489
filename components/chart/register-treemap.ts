import { TreemapController, TreemapElement } from 'chartjs-chart-treemap';
import { Chart } from './register';

/** Only views with a treemap load this. */
Chart.register(TreemapController, TreemapElement);
