import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  intro: { margin: 0 },
});

/** What a page is for. */
export function PageHead({ title, intro }: { readonly title: string; readonly intro?: string }) {
  const styles = useStyles();
  return (
    <>
      <h1 className={styles.title}>{title}</h1>
      {intro === undefined ? null : <p className={styles.intro}>{intro}</p>}
    </>
  );
}
