import { Chart, Filler, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';
import annotation from 'chartjs-plugin-annotation';

/** Only what our charts draw: the rest of Chart.js stays out of the bundle. */
Chart.register(Filler, LineController, LineElement, LinearScale, PointElement, Tooltip, annotation);
// A canvas knows no custom properties: the same letters as in `tokens.css`.
Chart.defaults.font.family = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

export { Chart };
