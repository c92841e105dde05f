import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from './button.js';
import type { ButtonProps } from './button.js';
import styles from './confirm.module.css';

/** A button that asks before it acts. What cannot be undone says so in the question. */
export function ConfirmButton({
  children,
  title,
  text,
  confirm,
  onConfirm,
  variant = 'primary',
  ...button
}: Omit<ButtonProps, 'onPress' | 'type'> & {
  readonly title: string;
  readonly text: ReactNode;
  /** What the confirming button says: the act, not "OK". */
  readonly confirm: string;
  readonly onConfirm: () => void;
}) {
  const { t } = useTranslation('common');
  return (
    <DialogTrigger>
      <Button {...button} variant={variant}>
        {children}
      </Button>
      <ModalOverlay className={styles.overlay!} isDismissable>
        <Modal className={styles.modal!}>
          <Dialog role="alertdialog" className={styles.dialog!}>
            {({ close }) => (
              <>
                <Heading slot="title" level={2}>
                  {title}
                </Heading>
                <div>{text}</div>
                <ButtonRow>
                  <Button
                    variant={variant}
                    onPress={() => {
                      close();
                      onConfirm();
                    }}
                  >
                    {confirm}
                  </Button>
                  <Button variant="secondary" onPress={close}>
                    {t('cancel')}
                  </Button>
                </ButtonRow>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
