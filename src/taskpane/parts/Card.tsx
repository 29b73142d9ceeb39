import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: '12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  next: { borderLeft: `4px solid ${tokens.colorBrandStroke1}`, paddingLeft: '9px' },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface CardProps {
  readonly title?: string;
  readonly icon?: ReactNode;
  /** The one thing that a person should do next. */
  readonly isNext?: boolean;
  readonly children: ReactNode;
}

/** A titled part of a page. */
export function Card({ title, icon, isNext = false, children }: CardProps) {
  const styles = useStyles();
  return (
    <section className={mergeClasses(styles.card, isNext && styles.next)} aria-label={title}>
      {title === undefined ? null : (
        <h2 className={styles.title}>
          {icon}
          {title}
        </h2>
      )}
      {children}
    </section>
  );
}
