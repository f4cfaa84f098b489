interface Props {
  readonly values: readonly number[];
  /** The same in words. */
  readonly label: string;
}

const WIDTH = 5;
const HEIGHT = 20;

/** Months as bars, the highest as high as can be. */
export function MonthBars({ values, label }: Props) {
  const most = Math.max(1, ...values);
  return (
    <svg class="trend" role="img" aria-label={label} width={values.length * WIDTH} height={HEIGHT}>
      {values.map((value, i) => {
        const height = value <= 0 ? 1 : Math.max(2, (value / most) * HEIGHT);
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its month.
        return <rect key={i} x={i * WIDTH} y={HEIGHT - height} width={WIDTH - 1} height={height} />;
      })}
    </svg>
  );
}
