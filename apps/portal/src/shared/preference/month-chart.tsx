import { formatCount } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import styles from './month-trend.module.css';

export interface ChartedMonth {
  readonly label: string;
  /** Only the length of its bar: what is read as text is `shown`. */
  readonly height: number;
  /** The exact figure in words. */
  readonly shown: string;
}

/** Bars by month. The same figures stand in a table beside it, so screen readers are spared the drawing. */
export function MonthChart({
  title,
  months,
  whole = false,
}: {
  readonly title: string;
  readonly months: readonly ChartedMonth[];
  /** Whether the figures are whole numbers. */
  readonly whole?: boolean;
}) {
  const language = useLanguage();
  return (
    <figure aria-hidden className={styles.figureBox}>
      <figcaption>{title}</figcaption>
      <div className={styles.chart}>
        <ResponsiveContainer width="100%" height="100%">
          <BarChart data={[...months]} accessibilityLayer={false} margin={{ top: 8, right: 8, bottom: 0, left: 8 }}>
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis dataKey="label" tickLine={false} stroke="var(--line-strong)" tick={{ fill: 'var(--ink-soft)' }} />
            <YAxis
              allowDecimals={!whole}
              width="auto"
              tickFormatter={(tick: number) => formatCount(tick, language)}
              tickLine={false}
              axisLine={false}
              tick={{ fill: 'var(--ink-soft)' }}
            />
            <Tooltip
              cursor={{ fill: 'var(--pine-tint)' }}
              isAnimationActive={false}
              formatter={(_value, _name, { payload }) => [(payload as ChartedMonth).shown, title]}
            />
            <Bar dataKey="height" fill="var(--pine)" maxBarSize={40} isAnimationActive={false} />
          </BarChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
