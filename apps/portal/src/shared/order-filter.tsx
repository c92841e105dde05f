import { ChoiceFilter, useAddressValue } from '@chengjie/portal-ui/ui/filters';

/** The order of a list: as usual or, while something is searched for, what fits it best first. */
export function OrderFilter<Order extends string>({
  label,
  orders,
  usual,
  labelOf,
}: {
  readonly label: string;
  readonly orders: readonly (Order | 'RELEVANCE')[];
  readonly usual: Order;
  readonly labelOf: (order: Order | 'RELEVANCE') => string;
}) {
  const [text] = useAddressValue('text');
  const unasked = text ? 'RELEVANCE' : usual;
  return (
    <ChoiceFilter
      name="order"
      label={label}
      all={labelOf(unasked)}
      usual={unasked}
      options={orders
        .filter((order) => order !== unasked && (text !== undefined || order !== 'RELEVANCE'))
        .map((value) => ({ value, label: labelOf(value) }))}
    />
  );
}
