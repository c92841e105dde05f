import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Link } from 'react-router';
import styles from './button.module.css';

type Variant = 'primary' | 'secondary' | 'danger' | 'quiet';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly variant?: Variant;
  readonly type?: 'button' | 'submit';
  /** While the act is on its way: the button stays focusable but does nothing. */
  readonly pending?: boolean;
  readonly disabled?: boolean;
  readonly onPress?: () => void;
  /** Name for screen readers where the visible text is not enough. */
  readonly label?: string;
  /** For a button in a dialog trigger or a menu. */
  readonly slot?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  variant = 'primary',
  type = 'button',
  pending,
  disabled,
  label,
  onPress,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      type={pending ? 'button' : type}
      isDisabled={disabled ?? false}
      className={`${styles.button} ${styles[variant]}`}
      {...(pending && { 'aria-disabled': 'true' })}
      {...(onPress && !pending && { onPress })}
      {...(label && { 'aria-label': label })}
    />
  );
}

/** A link that looks like a button, for going on to another page. */
export function LinkButton({
  to,
  children,
  variant = 'primary',
}: {
  readonly to: string;
  readonly children: ReactNode;
  readonly variant?: Variant;
}) {
  return (
    <Link to={to} className={`${styles.button} ${styles[variant]}`}>
      {children}
    </Link>
  );
}

/** Buttons in a row. */
export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className={`${styles.row} no-print`}>{children}</div>;
}
