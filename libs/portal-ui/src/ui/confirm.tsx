import { useState, type ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ActingAs } from './acting-as.js';
import { Button, ButtonRow, type ButtonProps } from './button.js';
import styles from './confirm.module.css';

interface Asked {
  readonly title: string;
  readonly text: ReactNode;
  /** What the confirming button says: the act, not "OK". */
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly variant?: ButtonProps['variant'];
}

/**
 * Asks before an act, for acts that are asked about only after something else, such as a check of the form. Whoever asks
 * ends the question: exactly one of both answers is heard.
 */
export function ConfirmDialog({
  title,
  text,
  confirm,
  onConfirm,
  variant = 'primary',
  open,
  onCancel,
}: Asked & { readonly open: boolean; readonly onCancel: () => void }) {
  const { t } = useTranslation('common');
  return (
    <ModalOverlay
      className={styles.overlay!}
      isDismissable
      isOpen={open}
      onOpenChange={(isOpen) => {
        if (!isOpen) onCancel();
      }}
    >
      <Modal className={styles.modal!}>
        <Dialog role="alertdialog" className={styles.dialog!}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <div>
            {text}
            <ActingAs />
          </div>
          <ButtonRow>
            <Button variant={variant} onPress={onConfirm}>
              {confirm}
            </Button>
            <Button variant="secondary" onPress={onCancel}>
              {t('goBack')}
            </Button>
          </ButtonRow>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Something that has to be answered over the page before what one does goes on. */
export function Question({
  title,
  onCancel,
  children,
}: {
  readonly title: string;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}) {
  return (
    <ModalOverlay
      className={styles.overlay!}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onCancel();
      }}
    >
      <Modal className={styles.modal!}>
        <Dialog className={styles.dialog!}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A button that asks before it acts. What cannot be undone says so in the question. */
export function ConfirmButton({
  children,
  title,
  text,
  confirm,
  onConfirm,
  variant = 'primary',
  ...button
}: Omit<ButtonProps, 'onPress' | 'type' | 'variant'> & Asked) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button {...button} variant={variant} onPress={() => setOpen(true)}>
        {children}
      </Button>
      <ConfirmDialog
        {...{ title, text, confirm, variant, open }}
        onCancel={() => setOpen(false)}
        onConfirm={() => {
          setOpen(false);
          onConfirm();
        }}
      />
    </>
  );
}
