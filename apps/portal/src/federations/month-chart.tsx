import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { formatMonth, formatYuan } from '../i18n/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { withoutGaps } from './months.js';
import type { MonthSum } from './months.js';

/** Amounts by month as bars. Heights of bars need no exact figures: those stand in the table beside it. */
export function MonthChart({ months }: { readonly months: readonly MonthSum[] }) {
  const language = useLanguage();
  const bars = withoutGaps(months).map(({ month, amount }) => ({
    month: formatMonth(month, language),
    yuan: wholeYuan(amount.amount),
  }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={bars} accessibilityLayer={false} margin={{ left: 16, right: 8, top: 8, bottom: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="month" tickLine={false} stroke="var(--ink-soft)" fontSize={13} />
        <YAxis
          tickFormatter={(yuan: number) => formatYuan(String(yuan), language).replace(/\.00$/, '')}
          tickLine={false}
          axisLine={false}
          stroke="var(--ink-soft)"
          fontSize={13}
          width={72}
        />
        <Bar dataKey="yuan" fill="var(--pine)" isAnimationActive={false} maxBarSize={48} />
      </BarChart>
    </ResponsiveContainer>
  );
}

/** Whole yuan of an exact amount: as high as a bar is drawn, and for nothing else. */
function wholeYuan(amount: string): number {
  return Number.parseInt(amount, 10);
}
